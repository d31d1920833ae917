import { NameLine, StageLine, VersionLine } from '@coalition/domain/exports';
import { rollEntryOf } from '@coalition/domain/endorsements';
import { bareId } from '@coalition/domain/values';
import { sql, type Selectable } from 'kysely';
import type { EndorsementsTable } from '../../database/tables/endorsement.tables.ts';
import { parseEndorsement } from '../../endorsements/endorsement.store.ts';
import type { Db } from '../../server/office.ts';
import { keepStage, keepVersion } from '../../statements/version.store.ts';
import { exportPart, inBatches, type ExportPart } from './part.ts';

/** What statements have beside their records: stages, versions, and the names that their public rolls show. */
export const statementParts: readonly ExportPart[] = [
  exportPart('data/statements/names.jsonl', NameLine, {
    read: ({ db }) => readNames(db),
    // What is shown is computed from the endorsements, which the private part holds.
    load: () => Promise.resolve(),
  }),
  exportPart('data/statements/stages.jsonl', StageLine, {
    async *read({ db }) {
      const batches = inBatches<{ statement: string; stage: unknown }>((last, limit) =>
        db
          .selectFrom('statement_stages')
          .select(['statement_id as statement', 'content as stage'])
          .where(sql<boolean>`statement_id collate "C" > ${last?.statement ?? ''}`)
          .orderBy(sql`statement_id collate "C"`)
          .limit(limit)
          .execute(),
      );
      yield* batches;
    },
    async load({ db }, lines) {
      for (const { statement, stage } of lines) await keepStage(db, statement, stage);
    },
  }),
  exportPart('data/statements/versions.jsonl', VersionLine, {
    async *read({ db }) {
      const batches = inBatches<{ statement: string; number: number; version: unknown }>((last, limit) =>
        db
          .selectFrom('statement_versions')
          .select(['statement_id as statement', 'number', 'content as version'])
          .where(sql<boolean>`(statement_id collate "C", number) > (${last?.statement ?? ''}, ${last?.number ?? 0})`)
          .orderBy(sql`statement_id collate "C"`)
          .orderBy('number')
          .limit(limit)
          .execute(),
      );
      for await (const rows of batches) yield rows.map(({ statement, version }) => ({ statement, version }));
    },
    async load({ db }, lines) {
      for (const { statement, version } of lines) await keepVersion(db, statement, version);
    },
  }),
];

async function* readNames(db: Db) {
  const published = await publishedVersions(db);
  const batches = inBatches<Selectable<EndorsementsTable>>((last, limit) =>
    db
      .selectFrom('endorsements')
      .selectAll()
      .where('status', '=', 'confirmed')
      .where('shown_salt', 'is not', null)
      .where('confirmed_sequence', '>', last?.confirmed_sequence ?? 0)
      .orderBy('confirmed_sequence')
      .limit(limit)
      .execute(),
  );
  for await (const rows of batches) {
    yield rows.flatMap((row) => {
      const { endorsement, confirmedSequence: confirmed, salts } = parseEndorsement(row);
      const { statement, version } = endorsement;
      const entry = rollEntryOf(endorsement);
      const isPublic = published.has(`${bareId(statement)} ${String(version)}`);
      return entry && isPublic ? [{ statement, version, confirmed, salt: salts.shown, entry }] : [];
    });
  }
}

/** The versions whose words and roll anybody can read, as the bare id of the statement and the number. */
async function publishedVersions(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('ledger_entries')
    .select(['statement', sql<string>`content->'event'->>'version'`.as('version')])
    .where('kind', '=', 'statement_published')
    .execute();
  return new Set(rows.map(({ statement, version }) => `${statement ?? ''} ${version}`));
}
