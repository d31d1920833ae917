import type { Language } from '@coalition/domain/values';
import { byCount, numberInWords } from '@coalition/ui/values/language.words.ts';

interface PageTitleWords {
  ask: (count: number) => string;
  hint: string;
  asking: (count: number) => string;
  stop: string;
}

/** The words around asking pages for the titles of rows that have none. */
export const pageTitleWords: Record<Language, PageTitleWords> = {
  en: {
    ask: (count) => `Ask the pages for their titles (${numberInWords(count, 'en')})`,
    hint: 'For rows that have an address and no title. Each page is asked once, a site’s pages one after the other, and only where the site allows it; the sites see that this office asks. What a page says is a proposal: look it over.',
    asking: (count) =>
      `${numberInWords(count, 'en')} ${byCount(count, ['page is', 'pages are'], 'en')} still to be asked for a title.`,
    stop: 'Ask no more pages',
  },
  fr: {
    ask: (count) => `Demander leur titre aux pages (${numberInWords(count, 'fr')})`,
    hint: 'Pour les lignes qui ont une adresse et pas de titre. On interroge chaque page une fois, celles d’un même site l’une après l’autre, et seulement là où le site le permet\u00a0; les sites voient que ce bureau les interroge. Ce que dit une page est une proposition\u00a0: relisez-la.',
    asking: (count) =>
      `${numberInWords(count, 'fr')} ${byCount(count, ['page reste', 'pages restent'], 'fr')} à interroger.`,
    stop: 'Ne plus interroger de pages',
  },
};
