import type { ChosenItem, WholeItem } from '@coalition/api/client';
import { citableKinds, zoteroGuess, type Citation } from '@coalition/domain/citations';
import { ResourceKind, type ResourceView } from '@coalition/domain/resources';
import { bug, Instant, PartialDate, Phrase, type BareId } from '@coalition/domain/values';
import { exampleResource } from '@coalition/ui/resources/resource.examples.ts';
import { SaxesParser } from 'saxes';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import PageHead from '#lib/page/PageHead.svelte';
import { answerUnapi } from './answer-unapi.ts';
import { fileLinks } from '../file-links.ts';
import { itemTags } from '../item-meta.ts';
import { takenItem } from '../taken-list.ts';

const where = { language: 'en', origin: 'https://site.example' } as const;
const instant = Instant.parse('2026-03-02T15:00:00.000Z');
const wholeItem = (changes: Partial<ResourceView>): WholeItem => ({
  view: exampleResource(changes),
  firstPublishedAt: instant,
  changedAt: instant,
});

/** The types that Zotero’s reader of RIS makes of ours. @source zotero/translators, RIS.js */
const zoteroTypes: Readonly<Record<string, string>> = {
  BLOG: 'blogPost',
  BOOK: 'book',
  CHAP: 'bookSection',
  DATA: 'dataset',
  ELEC: 'webpage',
  GEN: 'journalArticle',
  JOUR: 'journalArticle',
  NEWS: 'newspaperArticle',
  PAMP: 'manuscript',
  RPRT: 'report',
  STAT: 'statute',
  VIDEO: 'videoRecording',
};

/** The order in which Zotero likes the formats of unAPI. @source zotero/translators, unAPI.js */
const preferred = ['rdf_zotero', 'rdf_bibliontology', 'mods', 'marc', 'unimarc', 'ris', 'refer', 'bibtex', 'rdf_dc'];

describe.each(ResourceKind.options)('Zotero, on the page of an item (%s)', (kind) => {
  const known: Partial<ResourceView> = {
    kind,
    issuedOn: PartialDate.parse('2021-05'),
    container: ['journal_article', 'book_chapter', 'news'].includes(kind)
      ? Phrase.parse({ text: 'Where it appeared', language: 'en' })
      : null,
  };
  const item = wholeItem(known);
  const { citation } = takenItem(item, where);

  it('finds one item through unAPI, by plain concatenation, and takes it for the right kind', async () => {
    const resolver = /<link rel="unapi-server"[^>]*href="([^"]*)"/.exec(headOf(citation))?.[1] ?? bug('no resolver');
    expect(resolver).not.toContain('?');
    const ask = async (address: string) => {
      const { search, pathname } = new URL(address, where.origin);
      const find = (id: BareId) =>
        Promise.resolve<ChosenItem>(id === citation.id ? { state: 'shown', id, item } : { state: 'unknown', id });
      return answerUnapi({ ...where, search: new URLSearchParams(search), instance: pathname, find });
    };
    const offered = formatsIn(await (await ask(resolver)).text());
    const format = preferred.find((name) => offered.includes(name)) ?? bug('no format that Zotero reads');
    const answer = await ask(`${resolver}?id=${citation.id}&format=${format}`);
    expect(answer.status).toBe(200);
    const [, type = ''] = /^TY {2}- (\w+)\r\n/.exec(await answer.text()) ?? [];
    expect(zoteroTypes[type]).toBe(citableKinds[kind].zotero);
    expect((await ask(`${resolver}?id=${citation.id}`)).status).toBe(300);
    expect((await ask(`${resolver}?id=${citation.id}&format=mods`)).status).toBe(406);
    expect((await ask(`${resolver}?id=01900000-0000-7000-8000-00000000ffff&format=ris`)).status).toBe(404);
    expect((await ask(`${resolver}?id=' or 1=1--&format=ris`)).status).toBe(404);
  });

  it('without unAPI takes the tags for the right kind, or finds none that name a kind', () => {
    const guess = zoteroGuess(namesOfMeta(headOf(citation)));
    expect([null, citableKinds[kind].zotero]).toContain(guess);
  });
});

describe('the head of an item’s page', () => {
  it('has the tags of Highwire for an article, in the form that programs read', () => {
    const article = takenItem(
      wholeItem({
        kind: 'journal_article',
        container: Phrase.parse({ text: 'Journal of Visits', language: 'en' }),
        pages: '101-115',
        issuedOn: PartialDate.parse('2021-05-03'),
      }),
      where,
    );
    const tags = new Map(itemTags(article.citation).map(({ name, content }) => [name, content]));
    expect(tags.get('citation_author')).toBe('Writer, A.');
    expect(tags.get('citation_publication_date')).toBe('2021/05/03');
    expect([tags.get('citation_firstpage'), tags.get('citation_lastpage')]).toEqual(['101', '115']);
  });

  it('has none of them where author or date are not known', () => {
    const { citation } = takenItem(wholeItem({ contributors: [] }), where);
    expect(namesOfMeta(headOf(citation)).filter((name) => name.startsWith('citation_'))).toEqual([]);
  });

  it('says Dublin Core with its languages, and lets no title end an attribute', () => {
    const title = Phrase.parse({ text: '“A” & <b> "c" ]]>', language: 'fr' });
    const head = headOf(takenItem(wholeItem({ title }), where).citation);
    expect(head).toContain('<link rel="schema.DCTERMS" href="http://purl.org/dc/terms/"');
    expect(head).toContain('<meta name="DCTERMS.title" lang="fr" content="“A” &amp; &lt;b> &quot;c&quot; ]]>"');
  });

  it('leads to the item in every format, and to the licence where there is one', () => {
    const head = headOf(takenItem(wholeItem({}), where).citation);
    for (const { href, mediaType } of fileLinks('/en/resources/example')) {
      expect(head).toContain(`<link rel="alternate" type="${mediaType}"`);
      expect(head).toContain(`href="https://site.example${href}"`);
    }
    expect(head).toContain('<link rel="license" href="https://licence.example/"');
  });
});

function headOf(citation: Citation): string {
  const name = Phrase.parse({ text: 'Example', language: 'en' });
  const meta = {
    title: 'Example',
    description: 'An example.',
    canonical: '/en/resources/example',
    otherLanguage: '/fr/ressources/exemple',
    current: null,
    trail: [],
    name,
    files: fileLinks('/en/resources/example'),
    tags: itemTags(citation),
    graph: [],
  };
  const licence = 'https://licence.example/';
  const props = { meta, fallbackTitle: 'x', siteName: 'Site', logo: null, language: where.language, licence };
  return render(PageHead, { props: { ...props, origin: where.origin } }).head;
}

function namesOfMeta(head: string): string[] {
  return [...head.matchAll(/<meta name="([^"]+)"/g)].flatMap(([, name]) => name ?? []);
}

function formatsIn(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'format') names.push(attributes['name'] ?? '');
  });
  parser.on('error', (error) => {
    expect.unreachable(error.message);
  });
  parser.write(xml).close();
  return names;
}
