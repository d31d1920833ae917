import type { Language } from '@coalition/domain/values';

/** Where to go after signing in: a page of this office, never another site; the first page where nothing else is asked. */
export function safePath(asked: string | null | undefined): string {
  if (!asked || !/^\/(?![/\\])/.test(asked) || !URL.canParse(asked, 'http://office')) return '/';
  const { origin, pathname, search } = new URL(asked, 'http://office');
  return origin === 'http://office' ? pathname + search : '/';
}

/** The query of the same page in another language. */
export function inLanguage(search: string, language: Language): string {
  const query = new URLSearchParams(search);
  query.set('language', language);
  return `?${query.toString()}`;
}
