import {
  explainMatch,
  type MatchLead,
  type MatchTexts,
  type NamedLink,
  type ResourceFacts,
  type ResourceMatch,
  type ResourceText,
  type SoughtWord,
} from '@coalition/domain/resources';
import { foldedWords, languages, LanguageTag, regionName, type Language } from '@coalition/domain/values';
import { publishedOrganisations } from '../../organisations/organisation.store.ts';
import type { PublicRecord } from '../../revisions/records/published.store.ts';
import { soughtIn } from '../../search/normalise-query.ts';
import { stemsOf } from '../../search/stems.ts';
import type { Db } from '../../server/office.ts';
import { publishedTopics } from '../../topics/topic.store.ts';
import { linksOf, spoken, spokenText } from '../resource-names.ts';
import { everydayWords, standsFor } from './everyday-words.ts';

type PublicResource = PublicRecord<ResourceFacts, ResourceText>;

/** What a search was for, as the search that found the items understood it. */
interface Searched {
  language: Language;
  words: string;
}

/** Says why a search found each of some items, by their ids; nothing where nothing was searched. */
export async function explainMatches(
  db: Db,
  items: readonly PublicResource[],
  { language, words }: Searched,
): Promise<Record<string, ResourceMatch>> {
  const sought = soughtIn(words);
  if (sought.length === 0 || items.length === 0) return {};
  const texts = await textsOf(db, items, language);
  const stems = await stemsOf(db, language, [...sought, ...alike(texts.values(), sought)]);
  const stemsOfWord = (word: string) => stems.get(word) ?? [];
  const soughtWords: SoughtWord[] = sought
    .map((typed) => ({ typed, stems: stemsOfWord(typed) }))
    .filter((word) => word.stems.length > 0);
  return Object.fromEntries(
    [...texts].map(([id, itemTexts]) => [id, explainMatch(itemTexts, soughtWords, stemsOfWord)]),
  );
}

/** The words that may have a stem in common with one of those sought: no stemmer changes how a word begins. */
function alike(texts: Iterable<MatchTexts>, sought: readonly string[]): Set<string> {
  const beginnings = new Set(sought.map(beginningOf));
  const all = [...texts].flatMap(({ shown, further, through }) => [
    ...shown,
    ...further.map(({ text }) => text),
    ...through.flatMap(({ names }) => names),
  ]);
  return new Set(foldedWords(all.join(' ')).filter((word) => beginnings.has(beginningOf(word))));
}

function beginningOf(word: string): string {
  return word.slice(0, 1).normalize('NFD').slice(0, 1);
}

async function textsOf(db: Db, items: readonly PublicResource[], language: Language): Promise<Map<string, MatchTexts>> {
  const [topics, organisations, everyday] = await Promise.all([
    topicsOf(db, items, language),
    organisationsOf(db, items),
    everydayWords(db),
  ]);
  return new Map(
    items.map((item) => {
      const { facts } = item.published;
      const publishers = facts.publishers.flatMap(({ organisation }) => organisations.get(organisation) ?? []);
      return [
        item.id,
        {
          ...ownTexts(item, publishers, language),
          through: [
            ...facts.topics.flatMap((id) => topics.get(id) ?? []),
            ...publishers.map((names) => lead({ by: 'name', name: names.name }, names.all)),
            ...facts.places.map((place) => lead({ by: 'place', place }, [regionName(place, language)])),
            ...everyday.flatMap((each) => {
              const meant = standsFor(each.facts, facts);
              return meant ? [lead(meant, each.words)] : [];
            }),
          ],
        },
      ];
    }),
  );
}

/** As the card shows them, and the item's own page. */
function ownTexts(
  item: PublicResource,
  publishers: readonly PublisherNames[],
  language: Language,
): Pick<MatchTexts, 'shown' | 'further'> {
  const { title, subtitle, container, contributors } = item.published.facts;
  const summary = spokenText(item, language, (text) => text.summary);
  const note = spokenText(item, language, (text) => text.note);
  const contents = spokenText(item, language, (text) => text.contents.join(' · ') || null);
  return {
    shown: [
      title.text,
      ...contributors.map(({ name }) => name),
      ...publishers.map(({ name }) => name.text),
      summary?.text ?? '',
    ],
    further: [
      ...(subtitle ? [subtitle] : []),
      ...[note, contents].flatMap((text) => (text ? [{ ...text, language: LanguageTag.parse(text.language) }] : [])),
      ...(container ? [container] : []),
    ],
  };
}

type Through = MatchTexts['through'][number];

function lead(to: MatchLead, names: string[]): Through {
  return { lead: to, names };
}

/** With their names and everyday words in both languages, as the search knows them. */
async function topicsOf(db: Db, items: readonly PublicResource[], language: Language): Promise<Map<string, Through>> {
  const topics = await publishedTopics.list(db, [...new Set(items.flatMap((item) => item.published.facts.topics))]);
  const links = linksOf(topics, language, (record) => spoken(record, language, (text) => text.name));
  return new Map(
    topics.flatMap(({ id, published }) => {
      const link = links.get(id);
      const texts = languages.flatMap((each) => published.texts[each]?.text ?? []);
      const names = texts.flatMap(({ name, synonyms }) => [name, ...synonyms]);
      return link ? [[id, lead({ by: 'topic', topic: link }, names)] as const] : [];
    }),
  );
}

interface PublisherNames {
  name: NamedLink['name'];
  /** Its other names and its acronym with it. */
  all: string[];
}

async function organisationsOf(db: Db, items: readonly PublicResource[]): Promise<Map<string, PublisherNames>> {
  const ids = items.flatMap((item) => item.published.facts.publishers.map(({ organisation }) => organisation));
  const found = await publishedOrganisations.list(db, [...new Set(ids)]);
  return new Map(
    found.map(({ id, published: { facts } }) => [
      id,
      {
        name: facts.name,
        all: [facts.name, ...facts.otherNames].map(({ text }) => text).concat(facts.acronym ?? []),
      },
    ]),
  );
}
