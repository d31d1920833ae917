import { z } from 'zod';
import { WithdrawalReason } from '../revisions/index.ts';
import { CalendarDay, Digest, Instant, WebAddress } from '../values/index.ts';

/** Names of the files of every release, with what each is served as. */
export const releaseFiles = {
  'CHANGEMENTS.md': 'text/markdown; charset=utf-8',
  'CHANGES.md': 'text/markdown; charset=utf-8',
  SHA256SUMS: 'text/plain; charset=utf-8',
  'datapackage.json': 'application/json',
  'resources.csv': 'text/csv; charset=utf-8',
  'resources.jsonl': 'application/x-ndjson',
  'sections.csv': 'text/csv; charset=utf-8',
  'sections.jsonl': 'application/x-ndjson',
  'topics.csv': 'text/csv; charset=utf-8',
  'topics.jsonl': 'application/x-ndjson',
} as const;

/** Name of a file of a release. */
export const ReleaseFileName = z.enum(Object.keys(releaseFiles).filter(isReleaseFile));
export type ReleaseFileName = keyof typeof releaseFiles;

function isReleaseFile(name: string): name is ReleaseFileName {
  return Object.hasOwn(releaseFiles, name);
}

const count = z.int().min(0);

/** The public library as it was on one day: its files never change; what is wrong in them is withdrawn as a whole. */
export const Release = z.strictObject({
  day: CalendarDay.meta({ description: 'Its name: the day it was made, where the coalition is' }),
  madeAt: Instant,
  licence: WebAddress.nullable().meta({ description: 'Null where the coalition had chosen none' }),
  counts: z.strictObject({ resources: count, topics: count, sections: count }),
  changes: z.strictObject({
    since: CalendarDay.nullable().meta({ description: 'The release it is compared with; null for the first' }),
    added: count,
    changed: count,
    withdrawn: count,
  }),
  files: z.array(z.strictObject({ name: ReleaseFileName, sizeBytes: count, sha256: Digest })),
  withdrawal: z
    .strictObject({
      at: Instant,
      on: CalendarDay.meta({ description: 'The day of that moment, where the coalition is' }),
      reason: WithdrawalReason,
    })
    .nullable()
    .meta({ description: 'Why its files are not given out any more' }),
});
export type Release = z.infer<typeof Release>;
