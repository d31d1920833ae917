/** What a reader can do with an item and their own list: add it, take it out, or neither where the list is full. */
export type OwnListChoice = { isChosen: true; href: string } | { isChosen: false; href: string | null };
