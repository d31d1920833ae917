import { SaxesParser, type SaxesTagNS } from 'saxes';

/** A thing of a graph: what it is and what is said of it, in the order of the file; names are whole, with their vocabulary. */
export interface RdfThing {
  types: string[];
  said: { property: string; value: RdfValue }[];
}

/** Words, another thing, or the name of one that may stand elsewhere in the file, or nowhere. */
export type RdfValue = string | RdfThing | { name: string };

/** All things of a file in their order, and those that have a name. */
export interface RdfGraph {
  things: RdfThing[];
  named: Map<string, RdfThing>;
}

/** The vocabulary of RDF itself. */
export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** Zotero goes about ten deep; what goes deeper was made to hurt. */
const depthMax = 100;

/** Characters that are read between two looks at whether to go on. */
const pieceLength = 16_384;

/**
 * Reads the graph of an RDF/XML file, as much of the form as programs write: no bases, and neither lists nor XML as values.
 * saxes knows namespaces and no entity but XML’s own; a parser of RDF alone would bring six more packages for this one form.
 *
 * @returns null where there is a DOCTYPE, whatever it holds, nesting without end, or something else than RDF; throws where it
 *   is no XML
 */
export function readRdf(text: string): RdfGraph | null {
  const xml = text.replace(unheard, '').trimStart();
  const reading = new GraphReading();
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => reading.refuse());
  parser.on('opentag', (tag) => {
    reading.open(tag);
  });
  parser.on('text', (words) => {
    reading.hear(words);
  });
  parser.on('cdata', (words) => {
    reading.hear(words);
  });
  parser.on('closetag', () => {
    reading.close();
  });
  for (let from = 0; from < xml.length && !reading.isRefused; from += pieceLength)
    parser.write(xml.slice(from, from + pieceLength));
  if (reading.isRefused) return null;
  parser.close();
  return reading.graph;
}

/** What XML may not hold, and abstracts that were copied out of PDFs do; with the mark of byte order. */
const unheard = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFEFF\uFFFE\uFFFF]/g;

/** An open tag: the things of the file, one of them, something that is said of it, or what is passed over. */
type OpenTag =
  | { kind: 'graph' }
  | { kind: 'thing'; thing: RdfThing }
  | { kind: 'property'; thing: RdfThing; property: string; words: string | null }
  | { kind: 'passed' };

/** Where a reader of RDF/XML is: things and what is said of them stand within each other by turns. */
class GraphReading {
  readonly graph: RdfGraph = { things: [], named: new Map() };
  isRefused = false;
  readonly #open: OpenTag[] = [];

  refuse(): void {
    this.isRefused = true;
  }

  open(tag: SaxesTagNS): void {
    const top = this.#open.at(-1);
    if (this.#open.length === depthMax) this.refuse();
    if (this.isRefused) return;
    if (top === undefined) this.#begin(tag);
    else if (top.kind === 'passed') this.#open.push(top);
    else if (top.kind === 'thing') this.#open.push(this.#property(top.thing, tag));
    else this.#open.push({ kind: 'thing', thing: this.#thing(top, tag) });
  }

  hear(words: string): void {
    const top = this.#open.at(-1);
    if (top?.kind === 'property' && top.words !== null) top.words += words;
  }

  close(): void {
    const top = this.#open.pop();
    if (top?.kind !== 'property' || top.words === null || top.words.trim() === '') return;
    top.thing.said.push({ property: top.property, value: top.words });
  }

  #begin({ uri, local }: SaxesTagNS): void {
    if (uri === rdf && local === 'RDF') this.#open.push({ kind: 'graph' });
    else this.refuse();
  }

  #thing(holder: Exclude<OpenTag, { kind: 'thing' | 'passed' }>, tag: SaxesTagNS): RdfThing {
    const type = tag.uri + tag.local;
    const thing: RdfThing = { types: type === `${rdf}Description` ? [] : [type], said: [] };
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (uri === rdf && nameMarks.has(local)) this.graph.named.set(nameOf(local, value), thing);
      else if (uri !== '' && !otherMarks.has(uri)) thing.said.push({ property: uri + local, value });
    }
    this.graph.things.push(thing);
    if (holder.kind === 'property') {
      holder.thing.said.push({ property: holder.property, value: thing });
      holder.words = null;
    }
    return thing;
  }

  #property(thing: RdfThing, tag: SaxesTagNS): OpenTag {
    const property = tag.uri + tag.local;
    const marks = new Map(
      Object.values(tag.attributes).map(({ uri, local, value }) => [uri === rdf ? local : '', value]),
    );
    const resource = marks.get('resource');
    const nodeId = marks.get('nodeID');
    const name = resource ?? (nodeId === undefined ? undefined : nameOf('nodeID', nodeId));
    if (name !== undefined) {
      const isType = property === `${rdf}type`;
      if (isType) thing.types.push(name);
      else thing.said.push({ property, value: { name } });
    }
    if (name === undefined && !marks.has('parseType')) return { kind: 'property', thing, property, words: '' };
    if (marks.get('parseType') !== 'Resource') return { kind: 'passed' };
    const held: RdfThing = { types: [], said: [] };
    this.graph.things.push(held);
    thing.said.push({ property, value: held });
    return { kind: 'thing', thing: held };
  }
}

const nameMarks = new Set(['about', 'ID', 'nodeID']);

/** Attributes of XML itself say nothing of the thing. */
const otherMarks = new Set(['http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2000/xmlns/', rdf]);

/** A name that holds in the file alone cannot be taken for an address, nor the other way round. */
function nameOf(mark: string, value: string): string {
  if (mark === 'nodeID') return `_:${value}`;
  return mark === 'ID' ? `#${value}` : value;
}
