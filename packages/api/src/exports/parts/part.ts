import { exportParts, type ExportPath } from '@coalition/domain/exports';
import { jsonOf } from '@coalition/domain/revisions';
import { bug, canonicalJson, type Instant } from '@coalition/domain/values';
import type { z } from 'zod';
import type { Db } from '../../server/office.ts';

/** Where an export is read from, as it is at one moment. */
export interface ExportSource {
  db: Db;
  /** Folder of the files that lie beside the database; null where there are none. */
  dataDir: string | null;
  /** The public keys of the ledger, the oldest first. */
  publicKeys: readonly string[];
}

/** Where an export is loaded to: a transaction in an empty database, and the folder that its files are staged in. */
export interface ImportTarget {
  db: Db;
  staging: string;
  now: Instant;
}

/** How one file of lines is read out of the database, and loaded into an empty one. */
export interface ExportPart {
  path: ExportPath;
  /** Batches of lines as canonical JSON without line ends, in an order that depends on the content alone. */
  write: (source: ExportSource) => AsyncGenerator<string[]>;
  /** Loads lines that were checked with the part’s schema. */
  load: (target: ImportTarget, lines: readonly string[]) => Promise<void>;
}

/** Declares a part by the schema of its lines, what reads it and what loads it; a stored thing that does not fit is a bug. */
export function exportPart<Line>(
  path: ExportPath,
  schema: z.ZodType<Line>,
  work: {
    read: (source: ExportSource) => AsyncIterable<readonly unknown[]>;
    load: (target: ImportTarget, lines: Line[]) => Promise<void>;
  },
): ExportPart {
  const published: z.ZodType = exportParts[path];
  if (published !== schema) return bug('a part with the schema of another one', { path });
  return {
    path,
    async *write(source) {
      for await (const batch of work.read(source)) yield batch.map((line) => lineOf(path, schema.safeParse(line)));
    },
    load: (target, lines) =>
      work.load(
        target,
        lines.map((line) => schema.parse(JSON.parse(line))),
      ),
  };
}

function lineOf(path: ExportPath, parsed: z.ZodSafeParseResult<unknown>): string {
  if (!parsed.success) return bug('a stored thing does not fit an export', { path, issues: parsed.error.issues });
  return canonicalJson(jsonOf(parsed.data));
}

const rowsAtOnce = 200;

/** Reads rows batch after batch, each batch beginning after the last row of the one before. */
export async function* inBatches<Row>(
  readAfter: (last: Row | null, limit: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let last: Row | null = null;
  for (;;) {
    const rows: Row[] = await readAfter(last, rowsAtOnce);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1) ?? null;
  }
}
