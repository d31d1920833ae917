import { StatementId } from '@coalition/domain/statements';
import { Digest } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { MediumHolder, MediumStanding } from '../media/medium-holder.ts';
import { findWithdrawal } from '../revisions/records/publication.store.ts';
import type { Db } from '../server/office.ts';
import { publishedVersions } from './public-version.ts';

const Use = z.object({ sha256: Digest, recordId: StatementId, en: z.string().nullable(), fr: z.string().nullable() });
const Holding = z.object({ id: StatementId, number: z.int(), isPublic: z.boolean() });
type Holding = z.infer<typeof Holding>;

/** What statements have attached: in drafts, in what is public, and in every version of the past. */
export const attachmentHolder: MediumHolder = {
  async listUses(db, sha256) {
    const attached = (column: ReturnType<typeof sql.ref>) =>
      sql`select jsonb_array_elements(${column}->'facts'->'attachments')->>'sha256' as sha256`;
    const { rows } = await sql`
      select attached.sha256, r.id as "recordId",
        r.content->'texts'->'en'->'text'->>'title' as en, r.content->'texts'->'fr'->'text'->>'title' as fr
      from records r
      cross join lateral (
        ${attached(sql.ref('r.content'))}
        union ${attached(sql.ref('r.published'))}
        union select jsonb_array_elements(v.content->'words'->'attachments')->>'sha256'
          from statement_versions v where v.statement_id = r.id
      ) attached
      where r.noun = 'statements' and (${sha256}::text is null or attached.sha256 = ${sha256}::text)
      order by r.id, attached.sha256`.execute(db);
    return rows
      .map((row) => Use.parse(row))
      .map(({ en, fr, ...use }) => ({ ...use, noun: 'statements', titles: { en, fr } }));
  },
  async findStanding(db, sha256) {
    const { rows } = await sql`
      select r.id, v.number, r.published is not null as "isPublic"
      from statement_versions v join records r on r.id = v.statement_id
      where v.digest is not null
        and v.content->'words'->'attachments' @> ${JSON.stringify([{ sha256 }])}::text::jsonb`.execute(db);
    const standings = await Promise.all(rows.map((row) => standingIn(db, Holding.parse(row))));
    return (['public', 'lent', 'withdrawn'] as const).find((standing) => standings.includes(standing)) ?? null;
  },
};

/** Frozen words that are not public yet are read by those who were asked to sign them, and so is what is attached. */
async function standingIn(db: Db, { id, number, isPublic }: Holding): Promise<MediumStanding | null> {
  const wasPublished = (await publishedVersions(db, id)).has(number);
  // Also while it is prepared anew: what was taken back stays so until it is public again.
  if (await findWithdrawal(db, id)) return wasPublished ? 'withdrawn' : null;
  return isPublic && wasPublished ? 'public' : 'lent';
}
