import { z } from 'zod';
import type { ImportCandidate } from '../candidate.ts';
import { plain } from './candidate-of-csl.ts';
import { kindOfName } from './kind-of-name.ts';
import { makeCandidate, type FoundRow } from './make-candidate.ts';
import { titleFields } from './read-ris.ts';

const text = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const Creator = z.object({ creatorType: text, firstName: text, lastName: text, name: text });
const Tag = z.union([z.string(), z.object({ tag: z.string() }).transform(({ tag }) => tag)]);

/** An item as Zotero itself names its fields, as far as it is of use; what is of another type than it should be counts as absent. */
const LooseItem = z.object({
  itemType: z.string(),
  title: text,
  nameOfAct: text,
  caseName: text,
  shortTitle: text,
  creators: z.array(Creator.catch({})).max(1_000).optional().catch(undefined),
  publicationTitle: text,
  bookTitle: text,
  proceedingsTitle: text,
  blogTitle: text,
  websiteTitle: text,
  publisher: text,
  institution: text,
  university: text,
  studio: text,
  reportType: text,
  volume: text,
  issue: text,
  pages: text,
  date: text,
  dateEnacted: text,
  language: text,
  url: text,
  DOI: text,
  ISBN: text,
  abstractNote: text,
  extra: text,
  tags: z.array(Tag).optional().catch(undefined),
});
type LooseItem = z.infer<typeof LooseItem>;

/** Whoever made something else is not named, nor whom a letter is for: what is not listed here made the work itself. */
const roles: Readonly<Record<string, NonNullable<FoundRow['contributors']>[number]['role'] | null>> = {
  editor: 'editor',
  seriesEditor: null,
  bookAuthor: null,
  reviewedAuthor: null,
  recipient: null,
  translator: 'translator',
  illustrator: 'illustrator',
  producer: 'producer',
  director: 'producer',
};

/**
 * A row out of one item of Zotero's own JSON, as its web service and an extension of it write.
 *
 * @returns null where it is none
 * @source Zotero item schema, as its Web API gives it
 */
export function candidateOfZotero(item: unknown): ImportCandidate | null {
  const wrapped = z.object({ data: LooseItem }).safeParse(item);
  const parsed = wrapped.success ? wrapped.data.data : LooseItem.safeParse(item).data;
  if (parsed === undefined) return null;
  const title = plain(first(parsed.title, parsed.nameOfAct, parsed.caseName));
  const issued = first(parsed.date, parsed.dateEnacted);
  const contributors = contributorsOf(parsed);
  return makeCandidate({
    fields: {
      ...titleFields(title, plain(first(parsed.shortTitle))),
      kind: kindOfName(parsed.reportType ?? '') ?? kindOfName(parsed.itemType),
      container: plain(first(parsed.publicationTitle, parsed.bookTitle, parsed.proceedingsTitle, parsed.blogTitle)),
      publishers: first(parsed.publisher, parsed.institution, parsed.university, parsed.studio),
      volume: parsed.volume,
      issue: parsed.issue,
      pages: parsed.pages,
      issued,
      languages: parsed.language,
      address: parsed.url,
      doi: parsed.DOI,
      isbn: parsed.ISBN?.split(/[\s;,]+(?=97)/)[0],
      topics: parsed.tags?.join('; '),
      note: [parsed.abstractNote, parsed.websiteTitle, parsed.extra].filter(isFilled).join(' '),
    },
    contributors,
    source: [title, contributors[0]?.name, issued].filter(isFilled).join(' · '),
  });
}

const isFilled = (value: string | undefined): value is string => value !== undefined && value !== '';

/** Zotero writes an empty text where it knows nothing. */
function first(...values: (string | undefined)[]): string | undefined {
  return values.find(isFilled);
}

function contributorsOf({ creators = [] }: LooseItem): NonNullable<FoundRow['contributors']> {
  return creators.flatMap(({ creatorType = '', firstName, lastName, name }) => {
    const written = first(name) ?? [firstName, lastName].filter(isFilled).join(' ');
    const role = Object.hasOwn(roles, creatorType) ? roles[creatorType] : 'author';
    if (written === '' || role === null || role === undefined) return [];
    const isWhole = isFilled(name) || !isFilled(firstName);
    return [{ role, name: written, kind: isWhole ? ('organisation' as const) : ('person' as const) }];
  });
}
