import type { ResourceFacts, ResourceText } from '@coalition/domain/resources';
import { languages, LanguageTag, type Language, type Phrase } from '@coalition/domain/values';
import type { OrganisationFacts } from '@coalition/domain/organisations';
import type { PublicRecord } from '../../revisions/records/published.store.ts';
import { spokenText } from '../resource-names.ts';
import { wordListOf } from './alike-words.ts';

/** The texts of an item itself, as lists of their words. */
export interface ItemTexts {
  /** Of what its card shows; names of publishers apart. */
  shown: string;
  /** Of what its own page shows. */
  further: { phrase: Phrase; list: string }[];
}

type PublicResource = PublicRecord<ResourceFacts, ResourceText>;

/** Makes something of an object once, and gives the same as long as somebody keeps the object. */
export function onceFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const textsIn = onceFor((published: PublicResource['published']) => {
  const record = { id: '', published };
  return { en: textsOf(record, 'en'), fr: textsOf(record, 'fr') };
});

/** The texts of an item in a language, or in the other one where it has none. */
export function itemTexts({ published }: PublicResource, language: Language): ItemTexts {
  return textsIn(published)[language];
}

function textsOf(item: PublicResource, language: Language): ItemTexts {
  const { title, subtitle, container, contributors } = item.published.facts;
  const summary = spokenText(item, language, (text) => text.summary);
  const note = spokenText(item, language, (text) => text.note);
  const contents = spokenText(item, language, (text) => text.contents.join(' · ') || null);
  const further = [
    ...(subtitle ? [subtitle] : []),
    ...[note, contents].flatMap((text) => (text ? [{ ...text, language: LanguageTag.parse(text.language) }] : [])),
    ...(container ? [container] : []),
  ];
  return {
    shown: wordListOf([title.text, ...contributors.map(({ name }) => name), summary?.text ?? ''].join(' ')),
    further: further.map((phrase) => ({ phrase, list: wordListOf(phrase.text) })),
  };
}

/** The names of an organisation, as lists of their words. */
export interface PublisherNames {
  name: Phrase;
  shown: string;
  /** Its other names and its acronym with it. */
  all: string;
}

/** The names of an organisation by its facts. */
export const publisherNames = onceFor(({ name, otherNames, acronym }: OrganisationFacts): PublisherNames => {
  const all = [name, ...otherNames].map(({ text }) => text).concat(acronym ?? []);
  return { name, shown: wordListOf(name.text), all: wordListOf(all.join(' ')) };
});

/** Names and everyday words of a topic in both languages, as the search knows them, as a list of words. */
export const topicWordList = onceFor((texts: TopicTexts): string => {
  const all = languages.flatMap((language) => texts[language]?.text ?? []);
  return wordListOf(all.flatMap(({ name, synonyms }) => [name, ...synonyms]).join(' '));
});

type TopicTexts = Record<Language, { text: { name: string; synonyms: readonly string[] } } | null>;
