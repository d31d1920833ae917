import type { Care, PublicationStatus } from '@coalition/domain/revisions';
import {
  checkAge,
  eachLanguage,
  type CalendarDay,
  type CheckAge,
  type EachLanguage,
  type Language,
  type Phrase,
} from '@coalition/domain/values';
import { z } from 'zod';
import type { ListQuery, ListSort } from '#lib/lists/list-query.ts';
import { languageState, type LanguageState } from '#lib/revisions/language-state.ts';
import type { Noun } from '#lib/revisions/noun.ts';
import type { ListedRecord } from '#lib/revisions/opened-record.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';

/** One record in a list. */
export interface ListRow {
  id: string;
  title: Phrase;
  status: PublicationStatus;
  languages: EachLanguage<LanguageState>;
  care: Care[];
  changedAt: string;
  /** The sections it stands in, the first before all; empty for nouns without any. */
  sections: string[];
  /** Countries and wider areas, provinces counted as their country. */
  countries: string[];
  /** Place within its shelf or list, from 1; 0 where the noun has none. */
  position: number;
  checkedOn: CalendarDay | null;
  checked: CheckAge;
  /** The languages in which visitors can read it. */
  publicIn: Language[];
  /** Everything a search looks into, folded. */
  words: string;
}

const Shelved = z.object({ section: z.string() });
const Placed = z.object({ places: z.array(z.string()) });
const Positioned = z.object({ position: z.number() });

/** The fact whose last check counts for a noun as a whole. */
const checkedFact: Partial<Record<Noun, string>> = { resources: 'address', helplines: 'channels' };

/** Shows a record as a row. @param about the reader's language and the day it is */
export function listRow(noun: Noun, record: ListedRecord, about: { language: Language; today: CalendarDay }): ListRow {
  const title = recordTitle(noun, record, about.language);
  const checkedOn = record.sources[checkedFact[noun] ?? '']?.checkedOn ?? null;
  const places = Placed.safeParse(record.facts).data?.places ?? [];
  return {
    id: record.id,
    title,
    status: record.publication.status,
    languages: eachLanguage((of) =>
      languageState(record.texts[of].state, {
        isBehind: record.isOutOfDate[of],
        isPublic: record.publicIn.includes(of),
      }),
    ),
    care: record.care,
    changedAt: record.changedAt,
    sections: Shelved.safeParse(record.facts).success ? [Shelved.parse(record.facts).section] : [],
    countries: [...new Set(places.map((place) => (place.startsWith('CA-') ? 'CA' : place)))],
    position: Positioned.safeParse(record.facts).data?.position ?? 0,
    checkedOn,
    checked: checkAge(checkedOn, about.today),
    publicIn: record.publicIn,
    words: folded(
      [
        title.text,
        JSON.stringify(record.facts),
        JSON.stringify(record.texts),
        Object.values(record.slugs).join(' '),
      ].join(' '),
    ),
  };
}

/** A text as a search compares it: without case and accents. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ‘]/g, "'");
}

/** The rows that a query asks for, in its order. @param shelf the sections in the coalition's order */
export function chooseRows(rows: readonly ListRow[], query: ListQuery, shelf: readonly string[]): ListRow[] {
  const asked = folded(query.q)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows
    .filter((row) => asked.every((word) => row.words.includes(word)))
    .filter((row) => query.status === null || row.status === query.status)
    .filter((row) => query.care === null || row.care.includes(query.care))
    .filter((row) => query.section === null || row.sections.includes(query.section))
    .filter((row) => query.place === null || row.countries.includes(query.place))
    .filter((row) => query.language === null || row.publicIn.includes(query.language))
    .filter(
      (row) =>
        query.checked === null ||
        (row.checked === query.checked && row.status !== 'withdrawn' && row.status !== 'merged'),
    )
    .toSorted((one, other) => orders[query.sort](one, other, shelf) || byTitle(one, other));
}

const byTitle = (one: ListRow, other: ListRow): number => one.title.text.localeCompare(other.title.text, 'fr');

const orders: Readonly<Record<ListSort, (one: ListRow, other: ListRow, shelf: readonly string[]) => number>> = {
  shelf: (one, other, shelf) => placeOn(shelf, one) - placeOn(shelf, other) || one.position - other.position,
  title: byTitle,
  changed: (one, other) => other.changedAt.localeCompare(one.changedAt),
  checked: (one, other) => (one.checkedOn ?? '').localeCompare(other.checkedOn ?? ''),
  care: (one, other) => other.care.length - one.care.length,
};

function placeOn(shelf: readonly string[], { sections }: ListRow): number {
  const place = shelf.indexOf(sections[0] ?? '');
  return place === -1 ? shelf.length : place;
}
