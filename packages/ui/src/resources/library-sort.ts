/** The orders a list of items can stand in; `relevance` only makes sense for a search. */
export type LibrarySort = 'coalition' | 'relevance' | 'newest' | 'oldest' | 'title' | 'checked';
