import type { Language } from '@coalition/domain/values';
import { endorsementWords } from './endorsement.words.ts';

/** What is said after somebody took a name back: what never showed is not told of as if it had. */
export function withdrawnText(
  { done, hadShown }: { done: 'withdraw' | 'erase'; hadShown: boolean },
  language: Language,
): string {
  const words = endorsementWords[language];
  if (!hadShown) return words.unshownGone;
  return done === 'erase' ? words.erased : words.withdrawn;
}
