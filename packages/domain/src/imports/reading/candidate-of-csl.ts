import { z } from 'zod';
import type { ImportCandidate } from '../candidate.ts';
import { kindOfName } from './kind-of-name.ts';
import { makeCandidate, type FoundRow } from './make-candidate.ts';
import { titleFields } from './read-ris.ts';

const text = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const Name = z.object({
  family: text,
  given: text,
  suffix: text,
  literal: text,
  'non-dropping-particle': text,
  'dropping-particle': text,
});
const names = z.array(Name).max(1_000).optional().catch(undefined);
const DateField = z
  .object({
    'date-parts': z
      .array(z.array(z.union([z.number(), z.string()])).max(3))
      .max(2)
      .optional(),
    raw: text,
    literal: text,
  })
  .optional()
  .catch(undefined);

/** An item of CSL-JSON as far as it is of use; what is of another type than it should be counts as absent. */
const LooseCsl = z.object({
  type: text,
  title: text,
  'title-short': text,
  author: names,
  editor: names,
  translator: names,
  illustrator: names,
  producer: names,
  director: names,
  issued: DateField,
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
  note: text,
  keyword: text,
});
type LooseCsl = z.infer<typeof LooseCsl>;

const roles = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  illustrator: 'illustrator',
  producer: 'producer',
  director: 'producer',
} as const;

/**
 * A row out of one item of CSL-JSON, whoever wrote it.
 *
 * @returns null where it is no object at all
 * @source CSL 1.0.2, csl-data.json
 */
export function candidateOfCsl(item: unknown, extra: FoundRow['fields'] = {}): ImportCandidate | null {
  const parsed = LooseCsl.safeParse(item);
  if (!parsed.success) return null;
  const csl = parsed.data;
  const title = plain(csl.title);
  const isCut = csl.author?.some(({ family, literal }) => (family ?? literal) === 'others') ?? false;
  return makeCandidate({
    fields: {
      ...titleFields(title, plain(csl['title-short'])),
      kind: kindOfName(csl.genre ?? '') ?? kindOfName(csl.type ?? ''),
      container: plain(csl['container-title']),
      publishers: csl.publisher,
      volume: csl.volume,
      issue: csl.issue,
      pages: csl.page,
      articleNumber: csl.number,
      issued: issuedIn(csl.issued),
      languages: csl.language,
      address: csl.URL,
      doi: csl.DOI,
      isbn: csl.ISBN?.split(/[\s;,]+(?=97)/)[0],
      topics: csl.keyword?.split(/[,;]/).join('; '),
      note: [plain(csl.abstract), csl.note].filter((part) => part !== undefined).join(' '),
      ...extra,
    },
    contributors: contributorsOf(csl),
    isIncomplete: isCut,
    source: [title, csl.author?.[0]?.family ?? csl.author?.[0]?.literal, issuedIn(csl.issued)]
      .filter((part) => part !== undefined)
      .join(' · '),
  });
}

/** CSL and Zotero let a title hold a few marks of HTML; a title of ours is plain. */
export function plain(title: string | undefined): string | undefined {
  return title?.replace(/<\/?(?:i|b|sup|sub|em|strong|sc|span)(?:\s[^<>]{0,100})?>/gi, '');
}

function issuedIn(date: LooseCsl['issued']): string | undefined {
  const parts = date?.['date-parts']?.[0];
  if (parts && parts.length > 0)
    return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return date?.raw ?? date?.literal;
}

function contributorsOf(csl: LooseCsl): NonNullable<FoundRow['contributors']> {
  return (['author', 'editor', 'translator', 'illustrator', 'producer', 'director'] as const).flatMap((field) =>
    (csl[field] ?? []).flatMap((name) => {
      const written = writtenName(name);
      return written.name === 'others' || written.name === '' ? [] : [{ role: roles[field], ...written }];
    }),
  );
}

function writtenName(name: z.infer<typeof Name>): { name: string; kind: 'person' | 'organisation' } {
  if (name.literal !== undefined && name.family === undefined) return { name: name.literal, kind: 'organisation' };
  const { family = '', given = '', suffix = '' } = name;
  if (given === '') return { name: family, kind: 'organisation' };
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  const parts = [given, ...particles, family, suffix].filter((part) => part !== undefined && part !== '');
  return { name: parts.join(' '), kind: 'person' };
}
