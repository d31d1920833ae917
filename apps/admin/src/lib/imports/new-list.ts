/** The name under which a pasted list is kept that was not read yet. */
export const newListId = 'import:new';

/** Characters of a pasted list that are kept while one is away. */
export const keptLengthMax = 150_000;
