import { setImmediate as turn } from 'node:timers/promises';
import { standingAt } from '../../revisions/records/standing.store.ts';
import { indexAt } from '../../search/memory/keep-index.ts';
import { newestMark } from '../../search/memory/indexed-document.store.ts';
import type { Db } from '../../server/office.ts';
import { itemTexts } from './item-texts.ts';
import { publishedResources } from '../resource.store.ts';

const atOnce = 50;
/** As many as are kept. */
const readMax = 20_000;

/**
 * Reads what a list shows of the library’s items, a few at a time, so that no reader waits for an item that was not read before.
 * Does nothing while the index of the library is not held.
 */
export async function readAhead(db: Db): Promise<void> {
  const mark = await newestMark(db);
  const held = await indexAt(db, { noun: 'resources', language: 'en' }, mark);
  if (!held) return;
  const numbers = held.orders.in('coalition').documents.slice(0, readMax);
  const ids = Array.from(numbers, (number) => held.index.documents[number]?.recordId ?? []).flat();
  for (let from = 0; from < ids.length; from += atOnce) {
    const items = await publishedResources.list(standingAt(db, mark), ids.slice(from, from + atOnce));
    for (const item of items) itemTexts(item, 'en');
    await turn();
  }
}
