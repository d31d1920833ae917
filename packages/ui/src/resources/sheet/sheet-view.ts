import type { ResourceView } from '@coalition/domain/resources';
import { languages, type EachLanguage, type Language, type WebAddress } from '@coalition/domain/values';

/** One item on a printed sheet: what both languages of its record say, and where it is. */
export interface SheetView {
  /** As each language's page shows it. */
  each: EachLanguage<ResourceView>;
  /** Its page here, in full, in the language of the sheet: it leads on for ever. */
  page: string;
  /** The item's own address, or that of an archived copy; null where it has none that works. */
  address: WebAddress | null;
}

/** The languages in which something is written about an item, that of the sheet first; empty where nothing is written yet. */
export function languagesOfSheet({ each }: Pick<SheetView, 'each'>, language: Language): Language[] {
  const ordered = [language, ...languages.filter((other) => other !== language)];
  return ordered.filter((told) => each[told].textLanguage === told && each[told].summary !== null);
}
