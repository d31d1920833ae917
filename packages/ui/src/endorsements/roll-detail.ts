import type { RollEntry } from '@coalition/domain/endorsements';
import type { Language } from '@coalition/domain/values';
import { endorsementWords } from './endorsement.words.ts';

/** What stands in small letters beside a signature: who signed for an organisation, the place, how well it is shown; null for nothing. */
export function detailOf(entry: RollEntry, language: Language): string | null {
  const words = endorsementWords[language];
  const isFull = entry.display === 'full_name';
  const person = isFull && entry.organisation !== null ? entry.name : null;
  const parts = [
    person,
    isFull ? entry.title : null,
    entry.place,
    entry.rung === null ? null : words.rungs[entry.rung],
    entry.cameByPaperOrPhone ? words.paper : null,
  ];
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? null : told.join(', ');
}
