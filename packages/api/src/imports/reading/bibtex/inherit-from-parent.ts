/** An entry of BibTeX as its parser gives it: names of fields in small letters, values as they stand. */
export interface BibtexEntry {
  type: string;
  properties: Record<string, unknown>;
}

/** What an entry says of the whole holds for its parts; what it says of itself alone, its address or its pages, does not. */
const inherited = [
  'author',
  'edition',
  'editor',
  'eventtitle',
  'institution',
  'journal',
  'journaltitle',
  'langid',
  'language',
  'location',
  'number',
  'organization',
  'publisher',
  'series',
  'translator',
  'volume',
] as const;

/** One of them says when: whoever has any takes none of its parent’s. */
const dates = ['date', 'month', 'year'] as const;

const partsOfBooks = new Set([
  'bookinbook',
  'conference',
  'inbook',
  'incollection',
  'inproceedings',
  'inreference',
  'suppbook',
  'suppcollection',
]);
const partsOfPeriodicals = new Set(['article', 'suppperiodical']);

/**
 * An entry with what it leaves to the one that it names under `crossref`: the parent’s title is where a part stands. BibTeX hands
 * down every field; DOI, ISBN, address, pages and notes stay with the parent here, for they would be untrue of a part.
 *
 * @source BibTeXing (1988), section 4; biblatex manual, appendix B
 */
export function inheritFromParent(entry: BibtexEntry, parent: BibtexEntry): BibtexEntry {
  const own = entry.properties;
  const handed = new Map<string, unknown>();
  const hand = (name: string, value: unknown): void => {
    if (value !== undefined && value !== '') handed.set(name, value);
  };
  if (partsOfBooks.has(entry.type) && own['booktitle'] === undefined) {
    const { booktitle, title, subtitle } = parent.properties;
    hand('booktitle', booktitle ?? title);
    if (booktitle === undefined) hand('booksubtitle', subtitle);
  }
  if (partsOfPeriodicals.has(entry.type) && own['journal'] === undefined && own['journaltitle'] === undefined)
    hand('journaltitle', parent.properties['title']);
  for (const name of inherited) hand(name, parent.properties[name]);
  if (dates.every((name) => own[name] === undefined)) for (const name of dates) hand(name, parent.properties[name]);
  return { ...entry, properties: { ...Object.fromEntries(handed), ...own } };
}
