import { helplineName } from '@coalition/domain/helplines';
import { languages, Phrase, WebAddress, type Language } from '@coalition/domain/values';
import { publishedHelplines } from '../helplines/helpline.store.ts';
import { publishedPages } from '../pages/page.store.ts';
import { publishedResources } from '../resources/resource.store.ts';
import type { Db } from '../server/office.ts';

/** Where the site leads to an address: a public record, by the name visitors know it by. */
export interface LinkUse {
  noun: 'resources' | 'helplines' | 'pages';
  id: string;
  /** `main` is the address of an item itself, which staff can replace at once. */
  place: 'main' | 'other';
  name: Phrase;
  /** A title that the page should name, where the item itself stands there. */
  expects: string | null;
}

/** Every address outside that something public leads to, with what does. */
export async function addressesInUse(db: Db): Promise<Map<WebAddress, LinkUse[]>> {
  const found = [...(await ofResources(db)), ...(await ofHelplines(db)), ...(await ofPages(db))];
  const byAddress = Map.groupBy(found, ([address]) => address);
  return new Map([...byAddress].map(([address, uses]) => [address, uses.map(([, use]) => use)]));
}

type Found = [WebAddress, LinkUse];

async function ofResources(db: Db): Promise<Found[]> {
  return (await publishedResources.list(db)).flatMap(({ id, published: { facts } }) => {
    const use = { noun: 'resources' as const, id, name: facts.title };
    const isItself = facts.addressKind === 'item' || facts.addressKind === 'publisher_page';
    const expects = isItself ? facts.title.text : null;
    const others = facts.otherAddresses.map((address): Found => [address, { ...use, place: 'other', expects: null }]);
    return facts.address === null ? others : [[facts.address, { ...use, place: 'main', expects }], ...others];
  });
}

async function ofHelplines(db: Db): Promise<Found[]> {
  return (await publishedHelplines.list(db)).flatMap(({ id, published: { facts, texts } }) => {
    const [language, text] = firstText(texts);
    if (!text) return [];
    const name = helplineName(facts, text, language);
    const use = { noun: 'helplines', id, place: 'other', name, expects: null } as const;
    return facts.channels.flatMap((channel): Found[] =>
      channel.kind === 'web' || channel.kind === 'chat' ? [[channel.value, use]] : [],
    );
  });
}

async function ofPages(db: Db): Promise<Found[]> {
  return (await publishedPages.list(db)).flatMap(({ id, published: { texts } }) =>
    languages.flatMap((language) => {
      const text = texts[language]?.text;
      if (!text?.body) return [];
      const name = Phrase.parse({ text: text.title, language });
      const use = { noun: 'pages', id, place: 'other', name, expects: null } as const;
      return addressesIn(text.body).map((address): Found => [address, use]);
    }),
  );
}

function firstText<Text>(texts: Partial<Record<Language, { text: Text } | null>>): [Language, Text | null] {
  const language = languages.find((one) => texts[one]) ?? 'en';
  return [language, texts[language]?.text ?? null];
}

/** Addresses outside that a text in Markdown leads to. */
export function addressesIn(markdown: string): WebAddress[] {
  const found = markdown.matchAll(/\]\(\s*<?(https?:\/\/[^\s<>()]+)|<(https?:\/\/[^\s<>]+)>/g);
  return [...new Set([...found].map(([, linked, bare]) => linked ?? bare ?? ''))].flatMap((text) => {
    const address = WebAddress.safeParse(text);
    return address.success ? [address.data] : [];
  });
}
