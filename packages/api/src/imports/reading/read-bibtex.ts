import { candidateOfCsl, makeCandidate, type ImportCandidate } from '@coalition/domain/imports';
import { parse as parseEntries } from '@citation-js/plugin-bibtex/lib/input/entries.js';
import { parse as parseFile } from '@citation-js/plugin-bibtex/lib/input/file.js';
import { z } from 'zod';

const Entries = z.array(z.object({ type: z.string(), properties: z.record(z.string(), z.unknown()) }));

/**
 * Reads BibTeX and biblatex, entry by entry, so that one which cannot be read takes no other along. Abbreviations of the file
 * hold for all of its entries.
 */
export function* readBibtex(text: string): Generator<ImportCandidate> {
  const entries = entriesIn(text);
  const abbreviations = entries.filter((entry) => /^@string\b/i.test(entry)).join('\n');
  for (const entry of entries) {
    if (/^@(?:string|comment|preamble)\b/i.test(entry)) continue;
    yield readEntry(entry, abbreviations);
  }
}

function readEntry(entry: string, abbreviations: string): ImportCandidate {
  try {
    const raw: unknown = parseFile(`${abbreviations}\n${entry}`);
    const [found] = Entries.parse(raw);
    const [item] = z.array(z.unknown()).parse(parseEntries(raw));
    const row = found && candidateOfCsl(item, extraOf(found.properties));
    if (row) return row;
  } catch {
    // What the parser says of a broken entry is for programmers; the row shows the entry itself.
  }
  const title = /\btitle\s*=\s*[{"]+([^{}"]{1,300})/i.exec(entry)?.[1];
  return makeCandidate({ fields: { title }, source: entry, doubt: 'unreadable' });
}

/** What the parser leaves out for some types of entry, though it stands there. */
function extraOf(properties: Record<string, unknown>): Parameters<typeof candidateOfCsl>[1] {
  const text = (name: string): string | undefined => {
    const value = properties[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const found = {
    isbn: text('isbn'),
    issue: unbraced(text('number')),
    articleNumber: text('eid') ?? '',
    doi: text('doi'),
    address: text('url'),
    container:
      text('journal') === undefined && text('booktitle') === undefined ? unbraced(text('howpublished')) : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** How something was published may be an address, which is none of a journal. */
function unbraced(text: string | undefined): string | undefined {
  return text === undefined || /\\url|https?:/.test(text)
    ? undefined
    : text.replace(/\\([&%$#_])/g, '$1').replace(/[{}]/g, '');
}

/** The entries of a file, each from its `@` to where its braces close, or to the next `@` at the beginning of a line. */
function entriesIn(text: string): string[] {
  const starts = [...text.matchAll(/^[ \t]*@[a-z]+[ \t]*[{(]/gim)].map(({ index }) => index);
  return starts.flatMap((start, index) => {
    const piece = text.slice(start, starts[index + 1] ?? text.length).trim();
    return piece.length > 100_000 ? [piece.slice(0, 1_000)] : [piece];
  });
}
