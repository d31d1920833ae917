/** How a record stands with visitors. */
export interface ShownStanding {
  isPublic: boolean;
  /** Also of one that was never public, or is prepared anew. */
  hasUnpublishedChanges: boolean;
}

/** When visitors see two records as one, and for whose sake not at once. */
export type MergeVisibility = 'at_once' | 'kept_waits' | 'other_waits' | 'not_public';

/** What becomes public by a merge: all of it at once, or nothing, where either record holds what nobody published yet. */
export function mergeVisibility(kept: ShownStanding, other: ShownStanding): MergeVisibility {
  if (!kept.isPublic) return 'not_public';
  if (kept.hasUnpublishedChanges) return 'kept_waits';
  return other.hasUnpublishedChanges ? 'other_waits' : 'at_once';
}
