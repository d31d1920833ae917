import type { CalendarDay, Language } from '@coalition/domain/values';
import { dateInWords } from '../values/date.words.ts';
import { standingWords } from './standing.words.ts';

/** Where a public statement stands on its way, as far as visitors are told. */
export type Standing =
  | { stage: 'preparing' }
  | {
      stage: 'collecting';
      version: number;
      mode: 'by_invitation' | 'public';
      closesOn: CalendarDay;
      /** The day first announced, where it was put off; null otherwise. */
      extendedFrom: CalendarDay | null;
    }
  | { stage: 'closed'; version: number; closedOn: CalendarDay }
  | { stage: 'delivered' | 'archived'; version: number; deliveredOn: CalendarDay; deliveredTo: string };

/** The sentences that say where a statement stands. @param shown the number of the version on the page */
export function standingInWords(standing: Standing, shown: number, language: Language): string[] {
  const words = standingWords[language].standing;
  const day = (date: CalendarDay): string => dateInWords(date, language);
  switch (standing.stage) {
    case 'preparing':
      return [words.notOpen];
    case 'collecting': {
      if (standing.version !== shown) return [words.newerOpen(standing.version)];
      const until = day(standing.closesOn);
      const open = standing.mode === 'public' ? words.openPublic(until) : words.openByInvitation(until);
      return standing.extendedFrom === null ? [open] : [open, words.extendedFrom(day(standing.extendedFrom))];
    }
    case 'closed':
      return [words.closed(day(standing.closedOn))];
    case 'delivered':
    case 'archived': {
      const delivered = words.delivered(standing.deliveredTo, day(standing.deliveredOn));
      return standing.stage === 'archived' ? [delivered, words.archived] : [delivered];
    }
  }
}
