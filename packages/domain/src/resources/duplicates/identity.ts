import type { ResourceFacts } from '../resource.ts';
import { doiOf, isbnOf } from './identifiers.ts';
import { addressKey } from './address-key.ts';
import { foldTitle, nearTitleKeys, type FoldedTitle } from './fold-title.ts';
import { emptyHash, hashNumber, hashOn } from './hash-key.ts';

/** What tells one record from another of its kind, folded so that spellings of the same are equal. */
export interface Identity {
  /** An item has one title; an organisation has a name for each language, and former ones. */
  titles: FoldedTitle[];
  dois: string[];
  /** The book's own; empty for a part of one, since its neighbours have the same. */
  isbns: string[];
  /** Keys of addresses where the item itself stands. */
  addresses: string[];
  /** Keys of addresses that lead to it or speak of it: several items may share one. */
  pages: string[];
}

/** What somebody has typed or a file says so far; an item's facts are such. */
export interface IdentifyingFacts {
  title: { text: string };
  subtitle: { text: string } | null;
  address: string | null;
  doi: string | null;
  isbn: string | null;
  otherAddresses: readonly string[];
  /** Null where it is not known: the address is then held to be the item’s. */
  addressKind: ResourceFacts['addressKind'];
  kind: ResourceFacts['kind'] | null;
}

/** Folds what identifies an item. What is not a web address, a DOI or an ISBN is passed over. */
export function identityOf(facts: IdentifyingFacts): Identity {
  const isItself = facts.addressKind === null || facts.addressKind === 'item';
  const given = facts.address === null ? [] : [facts.address];
  const own = [...(isItself ? given : []), ...facts.otherAddresses];
  return {
    titles: [foldTitle(facts.title.text, facts.subtitle?.text ?? null)],
    dois: known([facts.doi ?? '', ...own].map(doiOf)),
    isbns: facts.kind === 'book_chapter' || facts.isbn === null ? [] : known([isbnOf(facts.isbn)]),
    addresses: known(own.filter((address) => doiOf(address) === null).map(addressKey)),
    pages: isItself ? [] : known(given.map(addressKey)),
  };
}

/** Folds what identifies an organisation: its names; its website may be that of the body it is part of. */
export function identityOfOrganisation(facts: {
  name: { text: string };
  otherNames: readonly { text: string }[];
  website: string | null;
}): Identity {
  return {
    titles: [facts.name, ...facts.otherNames].map(({ text }) => foldTitle(text, null)),
    dois: [],
    isbns: [],
    addresses: [],
    pages: known([addressKey(facts.website ?? '')]),
  };
}

function known(keys: readonly (string | null)[]): string[] {
  return [...new Set(keys.filter((key) => key !== null))];
}

/** The numbers under which an identity is found: two that are duplicates share one at least; that two share one proves nothing. */
export function identityKeys({ titles, dois, isbns, addresses, pages }: Identity): number[] {
  const spelt = titles.flatMap(({ whole, main }) => [whole, main ?? '']).filter((key) => key !== '');
  const keys = [
    ...dois.map((doi) => keyOf('doi ', doi)),
    ...isbns.map((isbn) => keyOf('isbn ', isbn)),
    ...[...addresses, ...pages].map((address) => keyOf('page ', address)),
    ...spelt.map((key) => keyOf('title ', key)),
    ...titles.flatMap(nearTitleKeys),
  ];
  return [...new Set(keys)];
}

function keyOf(kind: string, text: string): number {
  return hashNumber(hashOn(hashOn(emptyHash, kind), text));
}
