/** The sides from which the library can be narrowed. */
export type FacetName = 'section' | 'kind' | 'audience' | 'topic' | 'language' | 'place' | 'year';

/** One value of a facet, in words of the page's language. */
export interface FacetValue {
  label: string;
  /** How many items the list would hold with this value chosen beside the others. */
  count: number;
  /** The address of the list with this value chosen, or let go where it is chosen already. */
  href: string;
  isChosen: boolean;
}

/** One side of the library with its values, the most frequent first; values without items are left out. */
export interface FacetView {
  name: FacetName;
  values: readonly FacetValue[];
}
