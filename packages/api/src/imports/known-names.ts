import { foldName, type KnownNames } from '@coalition/domain/imports';
import { OrganisationId } from '@coalition/domain/organisations';
import { SectionId } from '@coalition/domain/resources';
import { textOf } from '@coalition/domain/revisions';
import { TopicId } from '@coalition/domain/topics';
import { languages } from '@coalition/domain/values';
import { organisationRow } from '../organisations/organisation.row.ts';
import { sectionRow } from '../resources/resource.row.ts';
import type { Db } from '../server/office.ts';
import { topicRow } from '../topics/topic.row.ts';

/** What the office calls its sections, topics and organisations in both languages, drafts too; the first of two with one name. */
export async function knownNames(db: Db): Promise<KnownNames & { headings: string[] }> {
  const [sections, topics, organisations] = await Promise.all([
    sectionRow.store.list(db),
    topicRow.store.list(db),
    organisationRow.store.list(db),
  ]);
  const headings = sections.flatMap(({ texts }) =>
    languages.flatMap((language) => textOf(texts[language])?.title ?? []),
  );
  return {
    headings,
    sections: byName(
      sections.map(({ id, texts }) => ({
        id: SectionId.parse(id),
        names: languages.flatMap((language) => textOf(texts[language])?.title ?? []),
      })),
    ),
    topics: byName(
      topics.map(({ id, texts }) => ({
        id: TopicId.parse(id),
        names: languages.flatMap((language) => {
          const text = textOf(texts[language]);
          return text ? [text.name, ...text.synonyms] : [];
        }),
      })),
    ),
    organisations: byName(
      organisations.map(({ id, facts }) => ({
        id: OrganisationId.parse(id),
        names: [facts.name.text, ...facts.otherNames.map(({ text }) => text), facts.acronym ?? ''],
      })),
    ),
  };
}

function byName<Id>(records: readonly { id: Id; names: readonly string[] }[]): Map<string, Id> {
  const ids = new Map<string, Id>();
  for (const { id, names } of records) {
    for (const name of names.map(foldName)) if (name !== '' && !ids.has(name)) ids.set(name, id);
  }
  return ids;
}
