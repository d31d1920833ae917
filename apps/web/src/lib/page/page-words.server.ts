import type { PageView } from '@coalition/api/client';
import type { PageKey } from '@coalition/domain/pages';
import { LanguageTag, otherLanguage, type Language, type Phrase } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { coalitionWords } from '@coalition/ui/coalition/coalition.words.ts';
import { api } from '#lib/api.server.ts';
import { pathOf, type PageName } from '#lib/addresses.ts';
import type { PageMeta } from './page-meta.ts';

/** The words of one of the site's own pages; a page that nobody has published is a 404. */
export async function pageWords(key: PageKey, language: Language): Promise<PageView> {
  const page = await api().pages.find.query({ language, key });
  return page ?? error(404, 'not_found');
}

/** A phrase of our own, in a language of the site. */
export function own(text: string, language: Language): Phrase {
  return { text, language: LanguageTag.parse(language) };
}

/** The first step of every trail. */
export function homeStep(language: Language): PageMeta['trail'][number] {
  return { href: pathOf('home', language), name: own(coalitionWords[language].home, language) };
}

/** What the frame and the head need for a page that has one address in each language. */
export function loneMeta(page: PageName, words: PageView, language: Language): Omit<PageMeta, 'current'> {
  return {
    title: words.title,
    description: words.description,
    canonical: pathOf(page, language),
    otherLanguage: pathOf(page, otherLanguage(language)),
    trail: page === 'home' ? [] : [homeStep(language)],
    name: own(words.title, words.textLanguage),
    graph: [],
  };
}
