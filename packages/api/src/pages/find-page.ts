import type { PageKey, PageText } from '@coalition/domain/pages';
import type { ResourceCardView } from '@coalition/domain/resources';
import { otherLanguage, Phrase, type Language } from '@coalition/domain/values';
import type { PageFacts } from '@coalition/domain/pages';
import { cardsById, cardsOf } from '../resources/list-cards.ts';
import type { PublicRecord } from '../revisions/records/published.store.ts';
import type { Db } from '../server/office.ts';
import { publishedPages } from './page.store.ts';
import { renderMarkdown } from './render-markdown.ts';

/** A page's words in one language of the site, or in the other while a translation is missing. */
export interface PageView {
  key: PageKey;
  textLanguage: Language;
  title: string;
  description: string;
  lead: string | null;
  /** The body as sanitised HTML; null where the page has none. */
  html: string | null;
  quotations: QuotationView[];
  /** Items that stand on the page, in its order. */
  resources: ResourceCardView[];
}

/** Words of others on a page, with the work they stand in. */
export interface QuotationView {
  text: { text: string; language: string };
  attribution: string | null;
  work: { name: Phrase; slug: string | null };
}

/** Finds a published page by its key; null while it is not public. */
export async function findPage(db: Db, asked: { language: Language; key: PageKey }): Promise<PageView | null> {
  const pages = await publishedPages.list(db);
  const page = pages.find(({ published }) => published.facts.key === asked.key);
  return page ? presentPage(db, page, asked.language) : null;
}

async function presentPage(
  db: Db,
  { published }: PublicRecord<PageFacts, PageText>,
  language: Language,
): Promise<PageView | null> {
  const own = published.texts[language]?.text;
  const text = own ?? published.texts[otherLanguage(language)]?.text;
  if (!text) return null;
  const { facts } = published;
  return {
    key: facts.key,
    textLanguage: own ? language : otherLanguage(language),
    title: text.title,
    description: text.description,
    lead: text.lead,
    html: text.body === null ? null : renderMarkdown(text.body),
    quotations: await presentQuotations(db, facts.quotations, language),
    resources: await cardsOf(db, facts.resources, language),
  };
}

async function presentQuotations(
  db: Db,
  quotations: PageFacts['quotations'],
  language: Language,
): Promise<QuotationView[]> {
  const ids = quotations.flatMap(({ source }) => ('resource' in source ? [source.resource] : []));
  const cards = await cardsById(db, ids, language);
  return quotations.flatMap(({ text, source, attribution }): QuotationView[] => {
    if ('work' in source)
      return [
        { text, attribution, work: { name: Phrase.parse({ text: source.work, language: text.language }), slug: null } },
      ];
    const card = cards.get(source.resource);
    return card ? [{ text, attribution, work: { name: card.title, slug: card.slug } }] : [];
  });
}
