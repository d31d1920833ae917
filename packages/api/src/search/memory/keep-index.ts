import { languages, type Language } from '@coalition/domain/values';
import type { Db } from '../../server/office.ts';
import { NounIndex } from './noun-index.ts';
import { newestMark, readChanged, readDocuments } from './indexed-document.store.ts';
import { ShelfOrders } from './shelf-orders.ts';

/** Which documents an index holds. */
export interface IndexedShelf {
  noun: string;
  language: Language;
}

/** An index as it stands, with its orders. */
export interface HeldIndex {
  index: NounIndex;
  orders: ShelfOrders;
}

/** One index of one database. */
interface Place {
  /** With the mark up to which the database's changes are in it; null while nothing was read. */
  held: (HeldIndex & { mark: number }) | null;
  reading: Promise<void> | null;
  catchingUp: Promise<void> | null;
}

const indexes = new WeakMap<Db, Map<string, Place>>();
/** From so many changes on, all is read anew. */
const changesMax = 500;

/**
 * The index of a shelf with all that the database knew at a mark, or more.
 *
 * @param mark the newest one, as the database said after the question was asked
 * @returns null while the index is read for the first time, or anew, and in a transaction: then the database has to be asked
 */
export async function indexAt(db: Db, shelf: IndexedShelf, mark: number): Promise<HeldIndex | null> {
  if (db.isTransaction) return null;
  const place = placeOf(db, shelf);
  if (place.held && place.held.mark > mark) await doubtWhatIsAhead(db, place);
  // One at a time: what was read later must not be overwritten by what was read before.
  while (place.held && place.held.mark < mark) await (place.catchingUp ??= catchUp(db, shelf, { place, mark }));
  if (place.held) return place.held;
  place.reading ??= readAll(db, shelf, { place, mark });
  return null;
}

/** Reads the indexes of a noun one after the other, so that hardly anybody asks before they are there. */
export async function holdIndexes(db: Db, noun: string): Promise<void> {
  for (const language of languages) await indexRead(db, { noun, language });
}

/** Waits until the index of a shelf is there. */
export async function indexRead(db: Db, shelf: IndexedShelf): Promise<void> {
  await indexAt(db, shelf, await newestMark(db));
  await placeOf(db, shelf).reading;
}

function placeOf(db: Db, { noun, language }: IndexedShelf): Place {
  const ofDatabase = indexes.get(db) ?? new Map<string, Place>();
  indexes.set(db, ofDatabase);
  const name = `${noun} ${language}`;
  const place = ofDatabase.get(name) ?? { held: null, reading: null, catchingUp: null };
  ofDatabase.set(name, place);
  return place;
}

/** What is held may be ahead of who asked a moment ago; ahead of the database itself it is of no use: that was put back. */
async function doubtWhatIsAhead(db: Db, place: Place): Promise<void> {
  const newest = await newestMark(db);
  if (place.held && place.held.mark > newest) place.held = null;
}

async function catchUp(db: Db, shelf: IndexedShelf, { place, mark }: { place: Place; mark: number }): Promise<void> {
  try {
    const { held } = place;
    if (!held) return;
    const changed = await readChanged(db, shelf, { after: held.mark, limit: changesMax });
    if (changed.length === changesMax || held.index.isWorn) {
      place.held = null;
      return;
    }
    for (const { recordId, document } of changed) {
      if (document) held.index.takeIn(document);
      else held.index.strikeOut(recordId);
    }
    held.mark = Math.max(mark, ...changed.map((each) => each.mark));
  } finally {
    place.catchingUp = null;
  }
}

/** What changes while all is read bears a later mark, and is caught up with. */
async function readAll(db: Db, shelf: IndexedShelf, { place, mark }: { place: Place; mark: number }): Promise<void> {
  try {
    const index = new NounIndex();
    for await (const documents of readDocuments(db, shelf))
      documents.forEach((document) => {
        index.takeIn(document);
      });
    place.held = { index, orders: new ShelfOrders(index), mark };
  } catch {
    // Whoever searches next is told by the database itself what is wrong with it.
  } finally {
    place.reading = null;
  }
}
