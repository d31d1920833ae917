import { emptyConfidential, type ExportedNoun } from '@coalition/domain/exports';
import { recordSchema } from '@coalition/domain/revisions';
import { bug } from '@coalition/domain/values';
import { coalitionRow } from '../../coalition/coalition.row.ts';
import { helplineRow } from '../../helplines/helpline.row.ts';
import { memberRow } from '../../members/member.row.ts';
import { organisationRow } from '../../organisations/organisation.row.ts';
import { pageRow } from '../../pages/page.row.ts';
import { resourceRow, sectionRow, synonymRow } from '../../resources/resource.row.ts';
import { keepIdentityKeys } from '../../revisions/records/identity-key.store.ts';
import type { OfficeRow } from '../../revisions/records/office-row.ts';
import { indexRecords, type IndexedRecord } from '../../search/index-record.ts';
import type { Db } from '../../server/office.ts';
import { statementRow } from '../../statements/statement.row.ts';
import { topicRow } from '../../topics/topic.row.ts';

/** What loading an export does with the records of one noun. */
interface NounWork {
  /** Puts in a record that was checked; what it does not say of itself confidentially is empty. */
  insert: (db: Db, record: object) => Promise<void>;
  /** Adds what staff alone see to a record that is there. */
  keepConfidential: (db: Db, id: string, confidential: unknown) => Promise<void>;
  /** Lets the search find the public ones, without stamping a change. */
  index: (db: Db) => Promise<void>;
}

/** Every noun whose records are loaded. */
export const exportedNouns: Readonly<Record<ExportedNoun, NounWork>> = {
  coalition: workOn(coalitionRow),
  helplines: workOn(helplineRow),
  members: workOn(memberRow),
  organisations: workOn(organisationRow),
  pages: workOn(pageRow),
  resources: workOn(resourceRow),
  sections: workOn(sectionRow),
  statements: workOn(statementRow),
  synonyms: workOn(synonymRow),
  topics: workOn(topicRow),
};

/** Lets the search find every public record that was loaded. */
export async function indexEverything(db: Db): Promise<void> {
  for (const { index } of Object.values(exportedNouns)) await index(db);
}

/**
 * Words are counted once for so many records: each count is one more version of a row, and within a transaction no old one is
 * cleared away, so that one by one all would take longer with each.
 */
const indexedTogether = 250;

function workOn<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>): NounWork {
  const { kind, store, searchDocuments } = row;
  const { noun } = kind;
  return {
    async insert(db, given) {
      const record = recordSchema(kind).parse({ confidential: emptyConfidential(noun), ...given });
      await store.insert(db, record);
      await keepIdentityKeys(db, row, record);
    },
    async keepConfidential(db, id, confidential) {
      const record = await store.find(db, id);
      if (!record) return bug('something confidential of no record', { id });
      await store.update(db, { ...record, confidential: kind.Confidential.parse(confidential) });
    },
    async index(db) {
      const ids = await db
        .selectFrom('records')
        .select('id')
        .where('noun', '=', noun)
        .where('published', 'is not', null)
        .orderBy('id')
        .execute();
      for (let from = 0; from < ids.length; from += indexedTogether) {
        const indexed: IndexedRecord[] = [];
        for (const { id } of ids.slice(from, from + indexedTogether)) {
          const record = await store.find(db, id);
          if (!record?.published || record.publication.status !== 'published') continue;
          const { firstPublishedAt } = record.publication;
          const documents = await searchDocuments(db, { id, published: record.published });
          indexed.push({ id, noun, firstPublishedAt, documents });
        }
        if (indexed.length > 0) await indexRecords(db, indexed);
      }
    },
  };
}
