import type { LanguageTag, Language } from '../values/index.ts';
import { citableKinds } from './citable-kind.ts';
import { makersIn, type Citation } from './citation.ts';
import { sortedName } from './cited-name.ts';

/** The terms in use, with the element of the first fifteen that each refines. @source DCMI Metadata Terms, 2020-01-20 */
export const dublinCoreElements = {
  title: 'title',
  creator: 'creator',
  contributor: 'contributor',
  publisher: 'publisher',
  issued: 'date',
  language: 'language',
  type: 'type',
  identifier: 'identifier',
  subject: 'subject',
  description: 'description',
  isPartOf: 'relation',
  hasPart: 'relation',
  isVersionOf: 'relation',
  hasVersion: 'relation',
  replaces: 'relation',
  isReplacedBy: 'relation',
  relation: 'relation',
  source: 'source',
  spatial: 'coverage',
  rights: 'rights',
} as const;

/** One fact of an item in Dublin Core’s words. */
export interface DublinCoreStatement {
  term: keyof typeof dublinCoreElements;
  value: string;
  /** Of a value in words; null for dates, codes and addresses. */
  language: LanguageTag | Language | null;
}

const termOfRelation = {
  related: 'relation',
  part_of: 'isPartOf',
  translation_of: 'isVersionOf',
  replaces: 'replaces',
  corrects: 'relation',
  has_part: 'hasPart',
  has_translation: 'hasVersion',
  replaced_by: 'isReplacedBy',
  corrected_by: 'relation',
} as const satisfies Record<Citation['related'][number]['relation'], DublinCoreStatement['term']>;

/** An item in Dublin Core; what is unknown is left out. Our page comes first among its identifiers. */
export function dublinCore(citation: Citation): DublinCoreStatement[] {
  const { summary, issuedOn } = citation;
  const plain = (term: DublinCoreStatement['term'], values: readonly (string | null)[]): DublinCoreStatement[] =>
    values.flatMap((value) => (value === null ? [] : [{ term, value, language: null }]));
  return [
    { term: 'title', value: citation.title, language: citation.titleLanguage },
    ...plain('creator', makersIn(citation, 'author').map(sortedName)),
    ...plain(
      'contributor',
      (['editor', 'translator', 'illustrator', 'producer'] as const).flatMap((role) =>
        makersIn(citation, role).map(sortedName),
      ),
    ),
    ...plain('publisher', citation.publishers),
    ...plain('issued', [issuedOn]),
    ...plain('language', citation.languages),
    ...plain('type', [citableKinds[citation.kind].dublinCore, citation.genre]),
    ...plain('identifier', [
      citation.page,
      citation.doi && doiAddress(citation.doi),
      citation.isbn && `urn:isbn:${citation.isbn}`,
    ]),
    ...plain('source', [citation.url === citation.page ? null : citation.url]),
    ...plain('subject', citation.topics),
    ...(summary ? [{ term: 'description' as const, value: summary.text, language: summary.language }] : []),
    ...plain('isPartOf', [citation.container]),
    ...plain('spatial', citation.places),
    ...citation.related.flatMap(({ relation, page }) => plain(termOfRelation[relation], [page])),
  ];
}

/** A DOI as an address; what could not stand in one is written in percent signs. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#[\]]/g, encodeURIComponent)}`;
}
