/** The state of one language of a record: `changed` is read by visitors as it was, and was written anew since. */
export type LanguageState = 'absent' | 'draft' | 'published' | 'changed' | 'behind';

/** What there is to say first of a language: that it has to catch up with the other one, then what visitors see of it. */
export function languageState(
  state: 'absent' | 'draft' | 'published',
  { isBehind, isPublic }: { isBehind: boolean; isPublic: boolean },
): LanguageState {
  if (isBehind) return 'behind';
  return state === 'draft' && isPublic ? 'changed' : state;
}
