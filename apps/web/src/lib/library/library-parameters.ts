/** The parameters of the library's address, in the order in which they are written; `list` is a reader’s own list, carried along. */
export const libraryParameters = [
  'q',
  'section',
  'kind',
  'audience',
  'topic',
  'language',
  'place',
  'year',
  'children',
  'sort',
  'list',
  'page',
] as const;
export type LibraryParameter = (typeof libraryParameters)[number];
