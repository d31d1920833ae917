/**
 * The formats in which items and lists can be taken away: the ending that is hung to the address of a page, the media type, and
 * the name that readers know. Whoever adds one writes it in `write-format.ts`; addresses, links and the cache follow.
 */
export const formats = {
  bib: { ending: '.bib', mediaType: 'application/x-bibtex', name: 'BibTeX' },
  ris: { ending: '.ris', mediaType: 'application/x-research-info-systems', name: 'RIS' },
  cslJson: { ending: '.csl.json', mediaType: 'application/vnd.citationstyles.csl+json', name: 'CSL-JSON' },
  jsonLd: { ending: '.jsonld', mediaType: 'application/ld+json', name: 'JSON-LD' },
  dublinCore: { ending: '.dc.xml', mediaType: 'application/rdf+xml', name: 'Dublin Core' },
  csv: { ending: '.csv', mediaType: 'text/csv', name: 'CSV' },
} as const satisfies Record<string, Format>;

interface Format {
  ending: string;
  mediaType: string;
  name: string;
}

/** The name of a format in our code. */
export type FormatName = keyof typeof formats;

/** Every format, in the order in which readers are offered them. */
export const formatNames = ['bib', 'ris', 'cslJson', 'jsonLd', 'dublinCore', 'csv'] as const satisfies FormatName[];

/** Whether a word is the name of a format. */
export function isFormatName(word: string): word is FormatName {
  return Object.hasOwn(formats, word);
}

/** The address of a page in a format: the ending stands before what is asked of the page. */
export function formatAddress(address: string, format: FormatName): string {
  const [path = '', query] = address.split('?');
  return `${path}${formats[format].ending}${query === undefined ? '' : `?${query}`}`;
}

/** Takes the ending of a format off a path; null where there is none. */
export function splitFormat(path: string): { path: string; format: FormatName } | null {
  for (const format of formatNames) {
    const { ending } = formats[format];
    if (path.endsWith(ending)) return { path: path.slice(0, -ending.length), format };
  }
  return null;
}
