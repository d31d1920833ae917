import {
  releasedResource,
  type ReleasedResource,
  type ReleasedSection,
  type ReleasedTopic,
} from '@coalition/domain/releases';
import { bareId, bug, eachLanguage, type EachLanguage } from '@coalition/domain/values';
import { presentEach } from '../resources/resource-names.ts';
import { publishedResources, publishedSections } from '../resources/resource.store.ts';
import type { Db } from '../server/office.ts';
import { publishedTopics } from '../topics/topic.store.ts';

const atOnce = 200;

/** Every public item, batch after batch, in the order of their ids. */
export async function* readResources(db: Db): AsyncGenerator<ReleasedResource[]> {
  const rows = await db
    .selectFrom('records')
    .select('id')
    .where('noun', '=', 'resources')
    .where('published', 'is not', null)
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += atOnce) {
    const resources = await publishedResources.list(db, ids.slice(from, from + atOnce));
    const [english, french] = [await presentEach(db, resources, 'en'), await presentEach(db, resources, 'fr')];
    yield english.map((en, place) => releasedResource({ en, fr: french[place] ?? bug('an item in one language') }));
  }
}

/** Every public topic. */
export async function readTopics(db: Db): Promise<ReleasedTopic[]> {
  return (await publishedTopics.list(db)).map(({ id, published: { facts, texts } }) => {
    const name = named(eachLanguage((language) => texts[language]?.text.name ?? null));
    return {
      id: bareId(id),
      nameEn: name.en,
      nameFr: name.fr,
      definitionEn: texts.en?.text.definition ?? null,
      definitionFr: texts.fr?.text.definition ?? null,
      broader: facts.broader && bareId(facts.broader),
    };
  });
}

/** Every public section of the library. */
export async function readSections(db: Db): Promise<ReleasedSection[]> {
  return (await publishedSections.list(db)).map(({ id, published: { facts, texts } }) => {
    const name = named(eachLanguage((language) => texts[language]?.text.title ?? null));
    return { id: bareId(id), nameEn: name.en, nameFr: name.fr, position: facts.position };
  });
}

/** A name is never empty: while one language has none, it is called as in the other. */
function named({ en, fr }: EachLanguage<string | null>): EachLanguage<string> {
  return { en: en ?? fr ?? '', fr: fr ?? en ?? '' };
}
