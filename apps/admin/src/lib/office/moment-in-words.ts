import type { Language } from '@coalition/domain/values';

/** An instant as staff read it: day and minute where the coalition is, by its time zone. */
export function momentInWords(instant: string, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}
