import {
  MemberId,
  memberKind,
  mayPublishMember,
  narrowMember,
  type MemberFacts,
  type MemberText,
} from '@coalition/domain/members';
import { languages, otherLanguage } from '@coalition/domain/values';
import { publishedOrganisations } from '../organisations/organisation.store.ts';
import { reindexNaming } from '../revisions/records/index-public-record.ts';
import { officeRow } from '../revisions/records/office-row.ts';
import type { PublicRecord } from '../revisions/records/published.store.ts';
import { followWords } from '../search/referrers.ts';
import type { SearchDocument } from '../search/search-document.ts';
import type { Db } from '../server/office.ts';

/** Members as the api serves them: nobody is public without consent, and a consent taken back counts at once. */
export const memberRow = officeRow({
  kind: memberKind,
  mayPublish: ({ id, facts }, { on }) => mayPublishMember({ id: MemberId.parse(id), facts }, on),
  narrowFacts: narrowMember,
  isReadingNoted: true,
  searchDocuments: memberDocuments,
});

// The documents of member organisations hold their names.
followWords(['organisations'], (db, id) => reindexNaming(db, memberRow, id));

/** Organisations by their names. Persons stand on the members’ page alone: what a search keeps of words would outlive a consent. */
async function memberDocuments(
  db: Db,
  { published }: PublicRecord<MemberFacts, MemberText>,
): Promise<SearchDocument[]> {
  const { facts, texts } = published;
  if (facts.kind === 'individual') return [];
  const organisation = await publishedOrganisations.find(db, facts.organisation);
  if (!organisation) return [];
  const { name, otherNames, acronym } = organisation.published.facts;
  return languages.map((language) => {
    const about = (texts[language] ?? texts[otherLanguage(language)])?.text.about ?? '';
    return {
      language,
      title: name.text,
      body: [...otherNames.map(({ text }) => text), acronym ?? '', about].join(' '),
      subjects: '',
      facets: [`language:${name.language}`],
      sectionPosition: 0,
      position: 0,
      issued: null,
    };
  });
}
