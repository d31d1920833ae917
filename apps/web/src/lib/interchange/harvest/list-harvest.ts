import { HarvestMoment, type HarvestRequest, type Resumption } from '@coalition/domain/interchange';
import { element, type Xml } from '../xml.ts';
import { harvestHeader, harvestRecord } from './harvest-record.ts';
import type { Answer, HarvestSource, ItemPage } from './harvest-source.ts';
import { readToken, writeToken } from './resumption-token.ts';

/** The first page is short, for those who only want to see; the others are as long as a small machine answers at once. */
const pageSizes = { first: 10, later: 100 } as const;

const tokenLastsMs = 2 * 86_400_000;

type ListRequest = Extract<HarvestRequest, { verb: 'ListIdentifiers' | 'ListRecords' }>;

/** A page of the list that was asked for; null where the token is none of ours, or too old. */
export async function listHarvest(source: HarvestSource, request: ListRequest): Promise<Answer | null> {
  const resumed = 'resumptionToken' in request ? resume(source, request) : begin(source, request);
  if (resumed === null) return null;
  if (resumed === 'nothing') return { errors: [nothing] };
  const page = await readPage(source, resumed);
  const readAt = page.readAt;
  if (page.items.length === 0) return { errors: [nothing], readAt };
  const write = request.verb === 'ListRecords' ? harvestRecord : harvestHeader;
  const records = page.items.map((item) => write(item, source));
  return { content: element(request.verb, {}, [...records, ...tokenAfter(source, resumed, page)]), readAt };
}

const nothing = { code: 'noRecordsMatch', message: 'Nothing here is what was asked for.' } as const;

function begin({ now }: HarvestSource, request: ListRequest): Resumption | 'nothing' | null {
  if ('resumptionToken' in request) return null;
  const { verb, selection } = request;
  const { from, until, set } = selection;
  return set === 'unknown' ? 'nothing' : { verb, from, until, set, after: 0, given: 0, total: 0, expiresAt: now };
}

function resume({ secret, now }: HarvestSource, request: ListRequest): Resumption | null {
  const read = 'resumptionToken' in request ? readToken(request.resumptionToken, secret) : null;
  return read?.verb === request.verb && read.expiresAt >= now ? read : null;
}

/** A page with something on it: where all of one has changed since it was stamped, the list has it further on. */
async function readPage(source: HarvestSource, { from, until, set, after, given }: Resumption): Promise<ItemPage> {
  const limit = given === 0 ? pageSizes.first : pageSizes.later;
  let page = await source.items({ from, until, set, after, isWithDeleted: true, limit });
  while (page.items.length === 0 && page.next !== null) {
    page = await source.items({ from, until, set, after: page.next, isWithDeleted: true, limit });
  }
  return page;
}

/** What leads on; empty at the end of a list that had more than one page, and nothing for a list of one. */
function tokenAfter({ secret, now }: HarvestSource, resumed: Resumption, { items, next, total }: ItemPage): Xml[] {
  const { given } = resumed;
  if (next === null && given === 0) return [];
  const size = given === 0 ? total : resumed.total;
  const place = { completeListSize: String(Math.max(size, given + items.length)), cursor: String(given) };
  if (next === null) return [element('resumptionToken', place)];
  const expiresAt = laterBy(now, tokenLastsMs);
  const on = { ...resumed, after: next, given: given + items.length, total: size, expiresAt };
  return [element('resumptionToken', { ...place, expirationDate: expiresAt }, writeToken(on, secret))];
}

function laterBy(moment: HarvestMoment, ms: number): HarvestMoment {
  return HarvestMoment.parse(`${new Date(Date.parse(moment) + ms).toISOString().slice(0, 19)}Z`);
}
