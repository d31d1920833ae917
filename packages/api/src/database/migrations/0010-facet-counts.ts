import { sql } from 'kysely';
import type { Migration } from './migrate.ts';

/** How many documents hold each facet, and the lists in each of their orders: so that no list is counted or sorted anew for a page. */
export const facetCounts: Migration = {
  name: '0010-facet-counts',
  async up(db) {
    await sql`
      create table facet_counts (
        noun text not null,
        language text not null,
        facet text not null,
        documents integer not null,
        primary key (noun, language, facet)
      )`.execute(db);
    await sql`
      insert into facet_counts (noun, language, facet, documents)
      select noun, language, facet, count(*) from search_documents, unnest(facets || array['']) as facet
      group by noun, language, facet`.execute(db);
    await sql`drop index search_documents_shelf`.execute(db);
    await sql`
      create index search_documents_shelf
      on search_documents (noun, language, section_position, position, title_sort, record_id)`.execute(db);
    await sql`
      create index search_documents_title on search_documents (noun, language, title_sort, record_id)`.execute(db);
    await sql`
      create index search_documents_newest on search_documents
      (noun, language, issued desc nulls last, section_position, position, title_sort, record_id)`.execute(db);
    await sql`
      create index search_documents_oldest on search_documents
      (noun, language, issued asc nulls last, section_position, position, title_sort, record_id)`.execute(db);
  },
};
