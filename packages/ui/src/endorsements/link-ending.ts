import type { CalendarDay, Language } from '@coalition/domain/values';
import { standingInWords, type Standing } from '../statements/standing-in-words.ts';
import { dateInWords } from '../values/date.words.ts';
import { linkEndingWords } from './link-ending.words.ts';

/** Where a statement stands for whoever has a link to it. */
export type LinkStanding =
  | Standing
  | {
      stage: 'withdrawn';
      withdrawnOn: CalendarDay;
      reason: { text: string; language: Language } | null;
      wasPublic: boolean;
    };

/**
 * Why a text cannot be endorsed by a link now, in sentences.
 *
 * @param version the number of the words that the link shows
 */
export function endingInWords(standing: LinkStanding, version: number, language: Language): string[] {
  const words = linkEndingWords[language];
  switch (standing.stage) {
    case 'withdrawn':
      return [words.withdrawn(dateInWords(standing.withdrawnOn, language))];
    case 'preparing':
      return [words.beingReworked];
    case 'collecting':
      return [words.lastDayWas(dateInWords(standing.closesOn, language))];
    case 'closed':
    case 'delivered':
    case 'archived':
      return standingInWords(standing, version, language);
  }
}

/** What became of the entry of whoever follows a link to a text that was withdrawn. */
export function entryAfterEnding(
  status: string,
  { wasPublic }: Extract<LinkStanding, { stage: 'withdrawn' }>,
  language: Language,
): string {
  const words = linkEndingWords[language];
  if (status !== 'confirmed') return words.neverShowed;
  return wasPublic ? words.stood : words.stoodUnseen;
}

/**
 * What the page says that takes a name back: of a text that was withdrawn, or handed over, more than of one that is open.
 *
 * @param own the name as it is told, and the number of the version it stands under
 * @returns null where there is nothing more to say than of an open one
 */
export function takeBackInWords(
  status: string,
  standing: LinkStanding,
  own: { name: string; version: number; language: Language },
): string | null {
  const words = linkEndingWords[own.language];
  const stands = status === 'confirmed';
  if (standing.stage === 'withdrawn') {
    if (!stands) return ['invited', 'requested', 'held'].includes(status) ? words.takeBack.waited : null;
    return standing.wasPublic ? words.takeBack.stood(own.name) : words.takeBack.stoodUnseen(own.name);
  }
  const wasHandedOver = standing.stage === 'delivered' || standing.stage === 'archived';
  return stands && wasHandedOver && standing.version === own.version ? words.leavesTrace : null;
}
