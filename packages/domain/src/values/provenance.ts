import { z } from 'zod';
import { CalendarDay } from './dates/instant.ts';
import { WebAddress } from './addresses/web-address.ts';
import { idOf } from './id.ts';

/** `imp_` and a UUIDv7: the list that something came with. */
export const ImportId = idOf('imp');
export type ImportId = z.infer<typeof ImportId>;

/** Where a fact was seen: an address, the coalition's former site, common knowledge, or nowhere yet. */
export const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('address'), url: WebAddress }),
  z.strictObject({ kind: z.literal('present_site') }),
  z.strictObject({ kind: z.literal('import'), import: ImportId }),
  z.strictObject({ kind: z.literal('general_knowledge') }),
  z.strictObject({ kind: z.literal('unverified') }),
]);
export type Source = z.infer<typeof Source>;

/** The source of one fact, and the day a person checked it; null until somebody did. Loading is not checking. */
export const Provenance = z.strictObject({ source: Source, checkedOn: CalendarDay.nullable() });
export type Provenance = z.infer<typeof Provenance>;

/** Sources by the name of the fact; a fact without an entry has no recorded source. */
export const FactSources = z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), Provenance);
export type FactSources = z.infer<typeof FactSources>;

/** How long ago a fact was checked by a person; `never` until somebody did. */
export const CheckAge = z.enum(['never', 'within_30_days', 'within_90_days', 'within_a_year', 'older']);
export type CheckAge = z.infer<typeof CheckAge>;

const dayMs = 86_400_000;

/** The age of a check on a day; the thirtieth, ninetieth and 365th day still count. */
export function checkAge(checkedOn: CalendarDay | null, today: CalendarDay): CheckAge {
  if (checkedOn === null) return 'never';
  const days = (Date.parse(today) - Date.parse(checkedOn)) / dayMs;
  if (days <= 30) return 'within_30_days';
  if (days <= 90) return 'within_90_days';
  return days <= 365 ? 'within_a_year' : 'older';
}
