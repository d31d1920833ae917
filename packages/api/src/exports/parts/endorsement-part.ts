import { EndorsementLine } from '@coalition/domain/exports';
import { sql, type Selectable } from 'kysely';
import type { EndorsementsTable } from '../../database/tables/endorsement.tables.ts';
import { insertEndorsements, parseEndorsement } from '../../endorsements/endorsement.store.ts';
import type { Db } from '../../server/office.ts';
import { exportPart, inBatches } from './part.ts';

/** Every endorsement, with what the office alone knows of it and the digests of the links its owner has. */
export const endorsementPart = exportPart('private/endorsements.jsonl', EndorsementLine, {
  async *read({ db }) {
    const batches = inBatches<Selectable<EndorsementsTable>>((last, limit) =>
      db
        .selectFrom('endorsements')
        .selectAll()
        .where(sql<boolean>`id collate "C" > ${last?.id ?? ''}`)
        .orderBy(sql`id collate "C"`)
        .limit(limit)
        .execute(),
    );
    for await (const rows of batches) {
      const around = await readAround(
        db,
        rows.map(({ id }) => id),
      );
      yield rows.map((row) => ({
        ...parseEndorsement(row),
        submissionDigest: row.submission_digest,
        keys: (around.keys.get(row.id) ?? []).map(({ key }) => key),
        remindedAt: (around.reminders.get(row.id) ?? []).map(({ reminded_at }) => reminded_at),
        links: (around.links.get(row.id) ?? []).map(({ endorsement_id: _, ...link }) => link),
      }));
    }
  },
  load: ({ db }, lines) => loadEndorsements(db, lines),
});

async function readAround(db: Db, ids: readonly string[]) {
  const keys = await db
    .selectFrom('endorsement_keys')
    .select(['endorsement_id', 'key'])
    .where('endorsement_id', 'in', ids)
    .orderBy(sql`key collate "C"`)
    .execute();
  const reminders = await db
    .selectFrom('endorsement_reminders')
    .selectAll()
    .where('endorsement_id', 'in', ids)
    .orderBy('reminded_at')
    .execute();
  const links = await db
    .selectFrom('endorsement_tokens')
    .select(['endorsement_id', 'token_digest as tokenDigest', 'purpose', 'created_at as createdAt'])
    .where('endorsement_id', 'in', ids)
    .orderBy('token_digest')
    .execute();
  const of = <Row extends { endorsement_id: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, ({ endorsement_id }) => endorsement_id);
  return { keys: of(keys), reminders: of(reminders), links: of(links) };
}

async function loadEndorsements(db: Db, lines: readonly EndorsementLine[]): Promise<void> {
  await insertEndorsements(db, lines);
  for (const { endorsement, submissionDigest } of lines.filter((line) => line.submissionDigest !== null))
    await db
      .updateTable('endorsements')
      .set({ submission_digest: submissionDigest })
      .where('id', '=', endorsement.id)
      .execute();
  const keys = lines.flatMap(({ endorsement: { id, statement, version }, keys: all }) =>
    all.map((key) => ({ statement_id: statement, version, key, endorsement_id: id })),
  );
  if (keys.length > 0) await db.insertInto('endorsement_keys').values(keys).execute();
  const reminders = lines.flatMap(({ endorsement, remindedAt }) =>
    remindedAt.map((at) => ({ endorsement_id: endorsement.id, reminded_at: at })),
  );
  if (reminders.length > 0) await db.insertInto('endorsement_reminders').values(reminders).execute();
  const links = lines.flatMap(({ endorsement, links: all }) =>
    all.map(({ tokenDigest, purpose, createdAt }) => ({
      token_digest: tokenDigest,
      endorsement_id: endorsement.id,
      purpose,
      created_at: createdAt,
    })),
  );
  if (links.length > 0) await db.insertInto('endorsement_tokens').values(links).execute();
}
