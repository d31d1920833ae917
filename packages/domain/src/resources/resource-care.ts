import { hasUnverifiedFact, type Care, type OfficeRecord } from '../revisions/index.ts';
import { CalendarDay, hostOf, type WebAddress } from '../values/index.ts';
import type { ResourceFacts } from './resource.ts';

/**
 * What needs care in an item beyond what any record needs.
 *
 * @param formerWebsite the coalition's site that is being replaced, or null: what lives there will be lost with it
 * @param today the day it is where the coalition is
 */
export function resourceCare(
  record: Pick<OfficeRecord<ResourceFacts, unknown, unknown>, 'facts' | 'sources'>,
  { formerWebsite, today }: { formerWebsite: WebAddress | null; today: CalendarDay },
): Care[] {
  const { address } = record.facts;
  const checkedOn = record.sources['address']?.checkedOn ?? null;
  const reviewBy = address === null ? null : reviewDueOn(checkedOn, record.facts);
  const isOnFormerSite = address !== null && formerWebsite !== null && hostOf(address) === hostOf(formerWebsite);
  return [
    ...(address === null ? ['address_missing' as const] : []),
    ...(address !== null && checkedOn === null ? ['address_unchecked' as const] : []),
    ...(reviewBy !== null && reviewBy < today ? ['review_due' as const] : []),
    ...(isOnFormerSite ? ['address_on_former_site' as const] : []),
    ...(hasUnverifiedFact(record) ? ['fact_unverified' as const] : []),
  ];
}

const dayMs = 86_400_000;
/** A year; for what children read themselves, ninety days. */
const reviewAfterDays = { usual: 365, forChildren: 90 } as const;

/** By when somebody should look at an item's address again; null while nobody has looked at all. */
export function reviewDueOn(
  checkedOn: CalendarDay | null,
  { isChildFacing }: Pick<ResourceFacts, 'isChildFacing'>,
): CalendarDay | null {
  if (checkedOn === null) return null;
  const days = isChildFacing ? reviewAfterDays.forChildren : reviewAfterDays.usual;
  return CalendarDay.parse(new Date(Date.parse(checkedOn) + days * dayMs).toISOString().slice(0, 10));
}
