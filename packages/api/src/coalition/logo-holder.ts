import { CoalitionId } from '@coalition/domain/coalition';
import { Digest } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { MediumHolder } from '../media/medium-holder.ts';

const Use = z.object({ sha256: Digest, recordId: CoalitionId });

/** The picture that is the coalition's logo, or is to be. */
export const logoHolder: MediumHolder = {
  async listUses(db, sha256) {
    const { rows } = await sql`
      select distinct logo.sha256, r.id as "recordId"
      from records r
      cross join lateral (values
        (r.content->'facts'->'logo'->>'sha256'), (r.published->'facts'->'logo'->>'sha256')) as logo (sha256)
      where r.noun = 'coalition' and logo.sha256 is not null
        and (${sha256}::text is null or logo.sha256 = ${sha256}::text)`.execute(db);
    return rows
      .map((row) => Use.parse(row))
      .map((use) => ({ ...use, noun: 'coalition', titles: { en: null, fr: null } }));
  },
  async findStanding(db, sha256) {
    const shown = await db
      .selectFrom('records')
      .select('id')
      .where('noun', '=', 'coalition')
      .where(sql`published->'facts'->'logo'->>'sha256'`, '=', sha256)
      .executeTakeFirst();
    return shown ? 'public' : null;
  },
};
