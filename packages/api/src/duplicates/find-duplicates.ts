import {
  bySurest,
  identityKeys,
  judgeDuplicate,
  type DuplicateMatch,
  type Identity,
} from '@coalition/domain/resources';
import type { PublicationStatus } from '@coalition/domain/revisions';
import type { Phrase } from '@coalition/domain/values';
import { z } from 'zod';
import { organisationRow } from '../organisations/organisation.row.ts';
import { resourceRow } from '../resources/resource.row.ts';
import { idsSharingKeys } from '../revisions/records/identity-key.store.ts';
import type { OfficeRow } from '../revisions/records/office-row.ts';
import type { Db } from '../server/office.ts';

/** A record that may be the one somebody is typing, by the name staff know it by. */
export interface FoundDuplicate extends DuplicateMatch {
  name: Phrase;
  status: PublicationStatus;
}

/** What is asked for: a noun, what tells the record apart as far as it is typed, and its id where it has one. */
export interface Sought {
  noun: 'resources' | 'organisations';
  identity: Identity;
  id: string | null;
}

const foundMax = 5;

/** The records that may be the one sought, the surest first, five at most; those that somebody told apart from it are left out. */
export function findDuplicates(db: Db, sought: Sought): Promise<FoundDuplicate[]> {
  return sought.noun === 'resources'
    ? findAmong(db, { row: resourceRow, name: ({ title }) => title }, sought)
    : findAmong(db, { row: organisationRow, name: ({ name }) => name }, sought);
}

/** A row, and by what its records are known. */
interface Among<Facts> {
  row: Pick<OfficeRow<Facts, unknown, unknown>, 'identity'> & { kind: { noun: string; Facts: z.ZodType<Facts> } };
  name: (facts: Facts) => Phrase;
}

const Status = z.enum(['draft', 'in_review', 'scheduled', 'published', 'withdrawn', 'merged']);

async function findAmong<Facts>(db: Db, { row, name }: Among<Facts>, sought: Sought): Promise<FoundDuplicate[]> {
  const { noun, Facts } = row.kind;
  const ids = await idsSharingKeys(db, noun, identityKeys(sought.identity));
  const apart = new Set(sought.id === null ? [] : [sought.id, ...(await toldApartFrom(db, sought.id))]);
  const near = ids.filter((id) => !apart.has(id));
  if (near.length === 0) return [];
  const rows = await db
    .selectFrom('records')
    .select(['id', 'status', 'content'])
    .where('id', 'in', near)
    .where('status', '!=', 'merged')
    .execute();
  const Content = z.object({ facts: Facts });
  return rows
    .flatMap(({ id, status, content }) => {
      const { facts } = Content.parse(content);
      const identity = row.identity(facts);
      const judgement = identity && judgeDuplicate(sought.identity, identity);
      return judgement ? [{ id, ...judgement, name: name(facts), status: Status.parse(status) }] : [];
    })
    .sort(bySurest)
    .slice(0, foundMax);
}

async function toldApartFrom(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('told_apart')
    .select(['record_id', 'other_id'])
    .where((eb) => eb.or([eb('record_id', '=', id), eb('other_id', '=', id)]))
    .execute();
  return rows.map(({ record_id, other_id }) => (record_id === id ? other_id : record_id));
}
