import { candidateOfCsl, makeCandidate, type ImportCandidate } from '@coalition/domain/imports';
import { parse as parseEntries } from '@citation-js/plugin-bibtex/lib/input/entries.js';
import { parse as parseFile } from '@citation-js/plugin-bibtex/lib/input/file.js';
import { z } from 'zod';
import { inheritFromParent, type BibtexEntry } from './inherit-from-parent.ts';

const Entries = z.array(z.looseObject({ type: z.string(), properties: z.record(z.string(), z.unknown()) }));

/** A parent may have one itself; those that go round in a ring end here. */
const ancestorsMax = 3;

/**
 * Reads BibTeX and biblatex, entry by entry, so that one which cannot be read takes no other along. Abbreviations of the file
 * hold for all of its entries, and so does each entry for those that name it as their parent.
 */
export function* readBibtex(text: string): Generator<ImportCandidate> {
  const entries = entriesIn(text);
  const abbreviations = entries.filter((entry) => /^@string\b/i.test(entry)).join('\n');
  const parents = new Parents(entries, abbreviations);
  for (const entry of entries) {
    if (/^@(?:string|comment|preamble)\b/i.test(entry)) continue;
    yield readEntry(entry, abbreviations, parents);
  }
}

function readEntry(entry: string, abbreviations: string, parents: Parents): ImportCandidate {
  try {
    const alone = parseEntry(entry, abbreviations);
    const found = alone && parents.complete(alone);
    const [item] = z.array(z.unknown()).parse(parseEntries(found ? [found] : []));
    const row = found && candidateOfCsl(item, extraOf(found.properties));
    if (row) return row;
  } catch {
    // What the parser says of a broken entry is for programmers; the row shows the entry itself.
  }
  const title = /\btitle\s*=\s*[{"]+([^{}"]{1,300})/i.exec(entry)?.[1];
  return makeCandidate({ fields: { title }, source: entry, doubt: 'unreadable' });
}

/** Throws where the entry is broken. */
function parseEntry(entry: string, abbreviations: string): BibtexEntry | undefined {
  return Entries.parse(parseFile(`${abbreviations}\n${entry}`))[0];
}

/** The entries of a file by their keys, each parsed when the first other one names it. */
class Parents {
  readonly #written = new Map<string, string>();
  readonly #parsed = new Map<string, BibtexEntry | undefined>();
  readonly #abbreviations: string;

  constructor(entries: readonly string[], abbreviations: string) {
    this.#abbreviations = abbreviations;
    for (const entry of entries) {
      const key = /^@[a-z]+[ \t]*[{(]\s*([^\s,{}]{1,200})/i.exec(entry)?.[1]?.toLowerCase();
      if (key !== undefined && !this.#written.has(key)) this.#written.set(key, entry);
    }
  }

  /** The entry with what it leaves to its parents; one that names none, or one that is not there, stays as it is. */
  complete(entry: BibtexEntry, ancestors = ancestorsMax): BibtexEntry {
    const { crossref: key, ...properties } = entry.properties;
    // citation-js looks for parents among all names that an object has, its own as well, so it is given none.
    const alone = { ...entry, properties };
    if (typeof key !== 'string' || ancestors === 0) return alone;
    const parent = this.#find(key.trim().toLowerCase());
    return parent === undefined ? alone : inheritFromParent(alone, this.complete(parent, ancestors - 1));
  }

  #find(key: string): BibtexEntry | undefined {
    const written = this.#written.get(key);
    if (written !== undefined && !this.#parsed.has(key)) this.#parsed.set(key, this.#parse(written));
    return this.#parsed.get(key);
  }

  #parse(written: string): BibtexEntry | undefined {
    try {
      return parseEntry(written, this.#abbreviations);
    } catch {
      // The parent’s own row says that it is broken.
      return undefined;
    }
  }
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
