import { regionName, type Language } from '@coalition/domain/values';
import type { ListRow } from '#lib/lists/list-row.ts';

/** The countries and areas that occur in a list, by name. */
export function countryChoices(rows: readonly ListRow[], language: Language): { value: string; name: string }[] {
  const codes = [...new Set(rows.flatMap((row) => row.countries))];
  return codes
    .map((value) => ({ value, name: regionName(value, language) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, language));
}
