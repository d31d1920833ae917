import { z } from 'zod';
import { citableKinds } from './citable-kind.ts';
import { authorsAndOthers, makersIn, type Citation } from './citation.ts';
import type { CitedName } from './cited-name.ts';

const CslName = z.union([
  z.strictObject({ family: z.string(), given: z.string(), suffix: z.string().optional() }),
  z.strictObject({ literal: z.string() }),
]);

const DateParts = z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) });

const text = z.string().min(1).optional();
const names = z.array(CslName).min(1).optional();

/** An item as CSL-JSON. @source CSL 1.0.2, schema csl-data.json */
export const CslItem = z.strictObject({
  id: z.string().min(1),
  type: z.enum(Object.values(citableKinds).map(({ csl }) => csl)),
  title: z.string().min(1),
  'title-short': text,
  author: names,
  editor: names,
  translator: names,
  illustrator: names,
  producer: names,
  issued: DateParts.optional(),
  accessed: DateParts.optional(),
  publisher: text,
  'container-title': text,
  volume: text,
  issue: text,
  page: text,
  number: text,
  genre: text,
  URL: text,
  DOI: text,
  ISBN: text,
  language: text,
  abstract: text,
  keyword: text,
  note: text,
});
export type CslItem = z.infer<typeof CslItem>;

/** An item as CSL-JSON; what is unknown is left out. */
export function cslItem(citation: Citation): CslItem {
  const { publishers, topics, summary } = citation;
  const facts: Record<keyof CslItem, unknown> = {
    id: citation.id,
    type: citableKinds[citation.kind].csl,
    title: citation.title,
    'title-short': citation.shortTitle,
    author: namesIn(citation, 'author'),
    editor: namesIn(citation, 'editor'),
    translator: namesIn(citation, 'translator'),
    illustrator: namesIn(citation, 'illustrator'),
    producer: namesIn(citation, 'producer'),
    issued: citation.issuedOn && dateParts(citation.issuedOn),
    accessed: citation.seenOn && dateParts(citation.seenOn),
    publisher: publishers.join('; '),
    'container-title': citation.container,
    volume: citation.volume,
    issue: citation.issue,
    page: citation.pages,
    number: citation.articleNumber,
    genre: citation.genre,
    URL: citation.url,
    DOI: citation.doi,
    ISBN: citation.isbn,
    language: citation.language,
    abstract: summary?.text ?? null,
    keyword: topics.join(', '),
    note: authorsAndOthers(citation),
  };
  return CslItem.parse(Object.fromEntries(Object.entries(facts).filter(([, fact]) => isKnown(fact))));
}

function isKnown(fact: unknown): boolean {
  return fact !== null && fact !== '' && !(Array.isArray(fact) && fact.length === 0);
}

function namesIn(citation: Citation, role: Citation['makers'][number]['role']): z.infer<typeof CslName>[] {
  return makersIn(citation, role).map(cslName);
}

function cslName(name: CitedName): z.infer<typeof CslName> {
  if ('literal' in name) return name;
  const { family, given, suffix } = name;
  return suffix === null ? { family, given } : { family, given, suffix };
}

/** `2019-01` as `[[2019, 1]]`: as exact as it is known. @source EDTF level 0; CSL date-parts */
function dateParts(date: string): z.infer<typeof DateParts> {
  return { 'date-parts': [date.split('-').map(Number)] };
}
