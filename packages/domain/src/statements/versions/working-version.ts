import type { StaffId } from '../../access/index.ts';
import { isSameContent } from '../../revisions/index.ts';
import { bug, eachLanguage, type EachLanguage } from '../../values/index.ts';
import { draftVersion, reviseVersion } from './approve-version.ts';
import type { StatementWords } from '../statement-digest.ts';
import type { StatementVersion } from './statement-version.ts';

/** Who made the last change of each language's words. */
export type Authors = EachLanguage<StaffId>;

/**
 * The version that a statement's present words belong to: the newest one while they are its own, its next draft once a
 * frozen one was written over. An approval counts only for the very words that were approved, and only while whoever gave it
 * has not written them since.
 *
 * @param newest null while there is none
 */
export function workingVersion(
  newest: StatementVersion | null,
  words: StatementWords,
  authors: Authors,
): StatementVersion {
  if (newest === null) return { ...draftVersion(words, 1, authors.en), changedBy: authors };
  if (newest.status === 'frozen' || newest.status === 'superseded') {
    if (isSameContent(newest.words, words)) return newest;
    return { ...draftVersion(words, newest.number + 1, authors.en), changedBy: authors };
  }
  const revised = reviseVersion(newest, words, authors.en);
  if (!revised.ok) return bug('a version that is not frozen cannot be revised', { failure: revised.failure });
  const { number, approvals } = revised.value;
  const standing = eachLanguage((language) => {
    const approval = approvals[language];
    return approval === null || approval.by === authors[language] ? null : approval;
  });
  const common = { number, words, changedBy: authors };
  const { en, fr } = standing;
  if (en !== null && fr !== null) return { status: 'approved', ...common, approvals: { en, fr } };
  return { status: 'draft', ...common, approvals: { en, fr } };
}
