import { z } from 'zod';
import { fail, failure, ok, type CalendarDay, type FactSources, type FailureOf, type Result } from '../values/index.ts';
import type { HelplineFacts } from './helpline.ts';

/** How many days a check of a help line holds. */
export const checkStaleAfterDays = 90;

/** Nobody has named an address where these numbers were seen; `values` are the ones without. */
export const HelplineSourceMissing = failure('helpline_source_missing', 'conflict', { values: z.array(z.string()) });

/**
 * Whether a help line may be shown to somebody in need: the source of `channels` is an address that says so.
 * A line whose channels are all 911 needs none.
 *
 * @fails HelplineSourceMissing
 */
export function mayPublishHelpline(
  facts: HelplineFacts,
  sources: FactSources,
): Result<true, FailureOf<typeof HelplineSourceMissing>> {
  const values = facts.channels.map((channel) => channel.value).filter((value) => value !== '911');
  if (values.length === 0 || sources['channels']?.source.kind === 'address') return ok(true);
  return fail(HelplineSourceMissing({ values }));
}

const dayMs = 86_400_000;

/** Whether a check was made more than {@link checkStaleAfterDays} days before today, or never. */
export function isCheckOld(checkedOn: CalendarDay | null, today: CalendarDay): boolean {
  if (checkedOn === null) return true;
  return (Date.parse(today) - Date.parse(checkedOn)) / dayMs > checkStaleAfterDays;
}
