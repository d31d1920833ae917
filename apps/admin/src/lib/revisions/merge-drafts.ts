import { isBlank, isGroup, type Draft } from '#lib/fields/draft.ts';
import { pathKey, readAt, writeAt, type DraftPath } from '#lib/fields/draft-path.ts';
import { isSameDraft } from '#lib/revisions/record-draft.ts';

/** Three drafts of one record: the one both began from, what one person made of it, and what stands there now. */
export interface Parting {
  base: Draft;
  mine: Draft;
  theirs: Draft;
}

/** A field that both changed, each in a different way. */
export interface Conflict extends Parting {
  path: DraftPath;
}

/** What comes out when two people's changes are laid over each other. */
export interface Merge {
  /** Theirs, with every field of mine that they left alone. Fields in conflict stand as theirs. */
  merged: Draft;
  conflicts: Conflict[];
  /** Fields only they changed. */
  taken: DraftPath[];
  /** Fields only I changed. */
  kept: DraftPath[];
}

/** Lays two people's changes over each other, field by field: nothing either of them wrote is lost without a choice. */
export function mergeDrafts({ base, mine, theirs }: Parting): Merge {
  const merge: Merge = { merged: theirs, conflicts: [], taken: [], kept: [] };
  for (const path of unitPaths([base, mine, theirs])) {
    const parts = { base: readAt(base, path), mine: readAt(mine, path), theirs: readAt(theirs, path) };
    const isMine = !isSame(parts.base, parts.mine);
    const isTheirs = !isSame(parts.base, parts.theirs);
    if (isMine && isTheirs && !isSame(parts.mine, parts.theirs)) merge.conflicts.push({ path, ...parts });
    else if (isTheirs) merge.taken.push(path);
    else if (isMine) {
      merge.kept.push(path);
      merge.merged = writeAt(merge.merged, path, parts.mine);
    }
  }
  return merge;
}

/** A part that is not there and an empty one are the same. */
function isSame(one: Draft, other: Draft): boolean {
  return isSameDraft(one, other) || (isBlank(one) && isBlank(other));
}

/** The fields that are chosen as a whole: each fact, each source, each part of a text, each address part. */
export function unitPaths(drafts: readonly Draft[]): DraftPath[] {
  const parts: DraftPath[] = [
    ['slugs'],
    ['facts'],
    ['sources'],
    ['confidential'],
    ['texts', 'en', 'text'],
    ['texts', 'fr', 'text'],
  ];
  const within = parts.flatMap((part) => namesAt(drafts, part).map((name) => [...part, name]));
  return [...within, ['texts', 'en', 'isTranslation'], ['texts', 'fr', 'isTranslation']];
}

function namesAt(drafts: readonly Draft[], path: DraftPath): string[] {
  const names = drafts.flatMap((draft) => {
    const part = readAt(draft, path);
    return isGroup(part) ? Object.keys(part) : [];
  });
  return [...new Set(names)];
}

/** The merged draft after each conflict was decided. @param choices `mine` or `theirs` by the path's key */
export function settleConflicts(merge: Merge, choices: ReadonlyMap<string, 'mine' | 'theirs'>): Draft {
  return merge.conflicts.reduce<Draft>(
    (draft, { path, mine }) => (choices.get(pathKey(path)) === 'mine' ? writeAt(draft, path, mine) : draft),
    merge.merged,
  );
}

/** The merged draft in which every conflict is mine. */
export function keepMine(merge: Merge): Draft {
  return settleConflicts(merge, new Map(merge.conflicts.map(({ path }) => [pathKey(path), 'mine'])));
}

/** Nothing to choose. */
export const noChoices: ReadonlyMap<string, 'mine' | 'theirs'> = new Map();

/** The fields in which two drafts of a record differ. */
export function changedUnits(before: Draft, after: Draft): DraftPath[] {
  return unitPaths([before, after]).filter((path) => !isSame(readAt(before, path), readAt(after, path)));
}
