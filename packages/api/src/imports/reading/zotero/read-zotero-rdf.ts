import { candidateOfZotero, type ImportCandidate } from '@coalition/domain/imports';
import { rdf, readRdf, type RdfGraph, type RdfThing, type RdfValue } from './read-rdf.ts';

const bib = 'http://purl.org/net/biblio#';
const dc = 'http://purl.org/dc/elements/1.1/';
const dcterms = 'http://purl.org/dc/terms/';
const foaf = 'http://xmlns.com/foaf/0.1/';
const prism = 'http://prismstandard.org/namespaces/1.2/basic/';
const z = 'http://www.zotero.org/namespaces/export#';

/** What hangs on an item and is none itself. */
const belongings = new Set(['attachment', 'note', 'annotation']);

/**
 * Reads the RDF in which Zotero exports what it holds: each item becomes what Zotero’s own JSON would say of it. Notes and
 * attached files are left out, as are collections; RDF of other programs has no items here.
 *
 * @returns null where it is no RDF that is read
 * @source Zotero RDF, as Zotero’s translator of that name writes it
 */
export function readZoteroRdf(text: string): Iterable<ImportCandidate> | null {
  const graph = readRdf(text);
  return graph === null ? null : candidatesIn(new GraphQuestions(graph));
}

function* candidatesIn(ask: GraphQuestions): Generator<ImportCandidate> {
  for (const thing of ask.graph.things) {
    const itemType = ask.text(thing, `${z}itemType`);
    if (itemType === undefined || belongings.has(itemType)) continue;
    const row = candidateOfZotero(itemOf(ask, thing, itemType));
    if (row) yield row;
  }
}

/** One thing of the graph, with the fields of Zotero’s JSON. */
function itemOf(ask: GraphQuestions, item: RdfThing, itemType: string): Record<string, unknown> {
  const whole = wholeOf(ask, item);
  const [title, programme] = ask.texts(item, `${dc}title`);
  const wholeTitle = (whole && ask.text(whole, `${dc}title`)) ?? programme;
  const isSite = whole?.types.includes(`${z}Website`) ?? false;
  const held = (property: string): string | undefined =>
    ask.text(item, property) ?? (whole && ask.only(whole, property));
  return {
    itemType,
    title,
    shortTitle: ask.text(item, `${z}shortTitle`),
    creators: creatorsOf(ask, item),
    publicationTitle: isSite ? undefined : wholeTitle,
    websiteTitle: isSite ? wholeTitle : undefined,
    publisher: publisherOf(ask, item),
    reportType: itemType === 'report' ? ask.text(item, `${dc}type`) : undefined,
    volume: held(`${prism}volume`),
    issue: held(`${prism}number`),
    pages: ask.text(item, `${bib}pages`),
    date: ask.text(item, `${dc}date`, `${dcterms}issued`),
    language: ask.text(item, `${z}language`, `${dc}language`),
    ...identifiersOf(ask, item, whole),
    abstractNote: ask.text(item, `${dcterms}abstract`),
    extra: ask.text(item, `${dc}description`),
    tags: tagsOf(ask, item),
  };
}

/** The journal, book or site that holds an item, itself or through one of its sections; a series is no whole. */
function wholeOf(ask: GraphQuestions, item: RdfThing): RdfThing | undefined {
  const held = ask.things(item, `${dcterms}isPartOf`);
  const sections = held.filter(({ types }) => types.includes(`${bib}Part`));
  const wholes = [...held, ...sections.flatMap((section) => ask.things(section, `${dcterms}isPartOf`))];
  return wholes.find(({ types }) => !types.includes(`${bib}Part`) && !types.includes(`${bib}Series`));
}

function publisherOf(ask: GraphQuestions, item: RdfThing): string | undefined {
  const [body] = ask.things(item, `${dc}publisher`);
  return (body && ask.text(body, `${foaf}name`)) ?? ask.text(item, `${dc}publisher`);
}

/** Zotero writes the DOI of an article beside the name of its journal; a whole of several items has several, which are nobody’s. */
function identifiersOf(ask: GraphQuestions, item: RdfThing, whole: RdfThing | undefined): Record<string, unknown> {
  const own = ask.texts(item, `${dc}identifier`);
  const shared = whole ? ask.texts(whole, `${dc}identifier`) : [];
  const numbered = (scheme: RegExp): string | undefined => {
    const among = (texts: string[]) => [...new Set(texts.filter((text) => scheme.test(text)))];
    const [first] = among(own);
    const [only, ...others] = among(shared);
    return (first ?? (others.length === 0 ? only : undefined))?.replace(scheme, '');
  };
  const [address] = ask.things(item, `${dc}identifier`).flatMap((named) => ask.texts(named, `${rdf}value`));
  return {
    DOI: numbered(/^DOI:?\s+/i),
    ISBN: numbered(/^ISBN:?\s+/i),
    url: address ?? own.find((text) => /^https?:\/\//i.test(text)),
  };
}

/** Tags of a person and of a program; a call number of a library is a subject as well, and no tag. */
function tagsOf(ask: GraphQuestions, item: RdfThing): string[] {
  const automatic = ask.things(item, `${dc}subject`).filter(({ types }) => types.includes(`${z}AutomaticTag`));
  return [...ask.texts(item, `${dc}subject`), ...automatic.flatMap((tag) => ask.texts(tag, `${rdf}value`))];
}

/** Whoever stands in a list, by the list’s name: `authors`, `seriesEditors`. */
function creatorsOf(ask: GraphQuestions, item: RdfThing): Record<string, unknown>[] {
  const lists = new Set(item.said.map(({ property }) => property).filter((property) => creatorList.test(property)));
  return [...lists].slice(0, creatorListsMax).flatMap((list) => {
    const creatorType = creatorList.exec(list)?.[1];
    return ask.members(item, list).map((somebody) => ({
      creatorType,
      lastName: ask.text(somebody, `${foaf}surname`, `${foaf}familyName`),
      firstName: ask.text(somebody, `${foaf}givenName`, `${foaf}givenname`, `${foaf}firstName`),
      name: ask.text(somebody, `${foaf}name`),
    }));
  });
}

/** Zotero has three dozen kinds of creators, and an item a few of them. */
const creatorListsMax = 20;

const creatorList = new RegExp(`^(?:${bib}|${z})([A-Za-z]+)s$`);

/** Questions that are asked of a graph, over names to the things that have them. */
class GraphQuestions {
  readonly graph: RdfGraph;

  constructor(graph: RdfGraph) {
    this.graph = graph;
  }

  /** The words of a property, in the order of the file. */
  texts(thing: RdfThing, property: string): string[] {
    return this.#values(thing, property).filter((value) => typeof value === 'string');
  }

  /** The first words of the first property that has any. */
  text(thing: RdfThing, ...properties: string[]): string | undefined {
    return properties.flatMap((property) => this.texts(thing, property))[0];
  }

  /** The words of a property, where all that stands there is the same. */
  only(thing: RdfThing, property: string): string | undefined {
    const [first, ...others] = new Set(this.texts(thing, property));
    return others.length === 0 ? first : undefined;
  }

  /** The things of a property, each once, however often it is named. */
  things(thing: RdfThing, property: string): RdfThing[] {
    return this.#found(this.#values(thing, property));
  }

  /** The things of a list, or what stands there without one. */
  members(thing: RdfThing, property: string): RdfThing[] {
    return this.things(thing, property).flatMap((list) => {
      const places = list.said.filter(({ property: place }) => member.test(place));
      return places.length === 0 ? [list] : this.#found(places.map(({ value }) => value));
    });
  }

  #found(values: RdfValue[]): RdfThing[] {
    const found = values.map((value) => {
      if (typeof value === 'string') return undefined;
      return 'name' in value ? this.graph.named.get(value.name) : value;
    });
    return [...new Set(found)].filter((thing) => thing !== undefined);
  }

  #values(thing: RdfThing, property: string): RdfValue[] {
    return thing.said.filter((said) => said.property === property).map(({ value }) => value);
  }
}

const member = new RegExp(`^${rdf}(?:li|_\\d+)$`);
