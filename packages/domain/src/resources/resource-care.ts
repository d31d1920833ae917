import { hasUnverifiedFact, type Care, type OfficeRecord } from '../revisions/index.ts';
import { hostOf, type WebAddress } from '../values/index.ts';
import type { ResourceFacts } from './resource.ts';

/**
 * What needs care in an item beyond what any record needs.
 *
 * @param formerWebsite the coalition's site that is being replaced, or null: what lives there will be lost with it
 */
export function resourceCare(
  record: Pick<OfficeRecord<ResourceFacts, unknown, unknown>, 'facts' | 'sources'>,
  formerWebsite: WebAddress | null,
): Care[] {
  const { address } = record.facts;
  const isOnFormerSite = address !== null && formerWebsite !== null && hostOf(address) === hostOf(formerWebsite);
  return [
    ...(address === null ? ['address_missing' as const] : []),
    ...(address !== null && (record.sources['address']?.checkedOn ?? null) === null
      ? ['address_unchecked' as const]
      : []),
    ...(isOnFormerSite ? ['address_on_former_site' as const] : []),
    ...(hasUnverifiedFact(record) ? ['fact_unverified' as const] : []),
  ];
}
