/** The parameters of the library's address, in the order in which they are written. */
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
  'page',
] as const;
export type LibraryParameter = (typeof libraryParameters)[number];
