import { sql } from 'kysely';
import type { Migration, MigrationDb as Db } from './migrate.ts';

/** When what visitors see of each record last changed, in the order in which it could be seen; withdrawn ones too. */
export const changeStamps: Migration = {
  name: '0008-change-stamps',
  async up(db) {
    await sql`
      create table change_stamps (
        record_id text primary key references records (id) on delete cascade,
        noun text not null,
        position integer not null unique,
        stamped_at text not null,
        is_deleted boolean not null,
        facets text[] not null
      )`.execute(db);
    await sql`create index change_stamps_by_noun on change_stamps (noun, position)`.execute(db);
    await sql`create index change_stamps_facets on change_stamps using gin (facets)`.execute(db);
    await stampWhatIsPublic(db);
  },
};

/** What was published or taken back before stamps were kept, in the order of those deeds. */
async function stampWhatIsPublic(db: Db): Promise<void> {
  await sql`
    insert into change_stamps (record_id, noun, position, stamped_at, is_deleted, facets)
    select id, noun, row_number() over (order by at, id), left(at, 19) || 'Z', published is null,
      coalesce(
        (select facets from search_documents where record_id = id and language = 'en'),
        case noun when 'resources' then array['kind:' || (content->'facts'->>'kind')] else array[]::text[] end)
    from (
      select id, noun, content, published, coalesce(
        content->'publication'->>'publishedAt',
        content->'publication'->>'withdrawnAt',
        content->'publication'->'tombstone'->>'withdrawnAt') as at
      from records) as known
    where at is not null`.execute(db);
}
