import { FileNameLine, MediumLine } from '@coalition/domain/exports';
import { Medium } from '@coalition/domain/media';
import { bug } from '@coalition/domain/values';
import { sql } from 'kysely';
import { findMedium, insertMedium, keepMedium } from '../../media/medium.store.ts';
import type { Db } from '../../server/office.ts';
import { exportPart, inBatches, type ExportPart } from './part.ts';

/** What is known of the files; their bytes go along beside the parts. */
export const mediaParts: readonly ExportPart[] = [
  exportPart('data/media.jsonl', MediumLine, {
    async *read({ db }) {
      for await (const media of readMedia(db)) yield media.map((medium) => ({ ...medium, fileName: null }));
    },
    async load({ db }, lines) {
      for (const medium of lines) await insertMedium(db, medium);
    },
  }),
  exportPart('private/file-names.jsonl', FileNameLine, {
    async *read({ db }) {
      for await (const media of readMedia(db))
        yield media.flatMap(({ id, fileName }) => (fileName === null ? [] : [{ id, fileName }]));
    },
    async load({ db }, lines) {
      for (const { id, fileName } of lines) {
        const medium = await findMedium(db, id);
        if (!medium) return bug('the name of no file', { id });
        await keepMedium(db, { ...medium, fileName });
      }
    },
  }),
];

/** All media by id, batch after batch. */
export async function* readMedia(db: Db): AsyncGenerator<Medium[]> {
  const batches = inBatches<{ id: string; content: unknown }>((last, limit) =>
    db
      .selectFrom('media')
      .select(['id', 'content'])
      .where(sql<boolean>`id collate "C" > ${last?.id ?? ''}`)
      .orderBy(sql`id collate "C"`)
      .limit(limit)
      .execute(),
  );
  for await (const rows of batches) yield rows.map(({ content }) => Medium.parse(content));
}
