declare module '@citation-js/plugin-bibtex/lib/input/entries.js' {
  export const parse: (entries: unknown) => unknown;
}
declare module '@citation-js/plugin-bibtex/lib/input/file.js' {
  export const parse: (text: string) => unknown;
}
