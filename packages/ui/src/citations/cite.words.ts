import type { Language } from '@coalition/domain/values';
import type { CitationStyle } from './ready-citation.ts';

interface CiteWords {
  title: string;
  hint: string;
  styles: Record<CitationStyle, string>;
  take: string;
  takeList: string;
  programs: string;
  parts: string;
}

/** The words around citations and the files that readers take with them. */
export const citeWords = {
  en: {
    title: 'Cite this item',
    hint: 'Copy the one you need. We do not know everything about every item: compare it with the item itself.',
    styles: { apa: 'APA, 7th edition', chicago: 'Chicago, author and date', mla: 'MLA, 9th edition' },
    take: 'Take it with you',
    takeList: 'Take this list with you',
    programs: 'Zotero and similar programs read BibTeX, RIS and CSL-JSON; spreadsheets read CSV.',
    parts: 'A file holds 1,000 items. The next ones have the same address with “page=2” and so on.',
  },
  fr: {
    title: 'Citer ce document',
    hint: 'Copiez celle qu’il vous faut. Nous ne savons pas tout de chaque document\u00a0: comparez-la avec le document lui-même.',
    styles: { apa: 'APA, 7e édition', chicago: 'Chicago, auteur et date', mla: 'MLA, 9e édition' },
    take: 'Emporter cette référence',
    takeList: 'Emporter cette liste',
    programs: 'Zotero et les logiciels semblables lisent BibTeX, RIS et CSL-JSON\u00a0; les tableurs lisent CSV.',
    parts:
      'Un fichier contient 1\u00a0000 documents. Les suivants ont la même adresse avec «\u00a0page=2\u00a0», et ainsi de suite.',
  },
} as const satisfies Record<Language, CiteWords>;
