import { languages, type Language } from '@coalition/domain/values';
// The site’s own process reads this file too, where names beginning with # lead nowhere.
import { locate, pathOf } from '../../addresses.ts';

/** The forms in which news are given. */
export const feedForms = {
  atom: { ending: '.atom', mediaType: 'application/atom+xml', name: 'Atom' },
  json: { ending: '.feed.json', mediaType: 'application/feed+json', name: 'JSON Feed' },
} as const;
/** The name of a form. */
export type FeedForm = keyof typeof feedForms;

/** What can be followed: everything, or the news of one page. */
export type FollowedPage = 'home' | 'library' | 'topic' | 'statements' | 'data';

/** A feed at an address. */
export interface LocatedFeed {
  form: FeedForm;
  page: FollowedPage;
  language: Language;
  slug: string | null;
}

const followedPages = ['library', 'topic', 'statements', 'data'] as const;

/** Finds the feed at a path; null when there is none. */
export function locateFeed(path: string): LocatedFeed | null {
  for (const language of languages) {
    for (const form of ['atom', 'json'] as const)
      if (path === feedPath({ page: 'home', language }, form)) return { form, page: 'home', language, slug: null };
  }
  for (const form of ['atom', 'json'] as const) {
    const { ending } = feedForms[form];
    const located = path.endsWith(ending) ? locate(path.slice(0, -ending.length)) : null;
    const page = followedPages.find((each) => each === located?.page);
    if (located && page) return { form, page, language: located.language, slug: located.slug };
  }
  return null;
}

/** The path of a feed, from `/`, without parameters. */
export function feedPath(
  { page, language, slug }: { page: FollowedPage; language: Language; slug?: string | null },
  form: FeedForm,
): string {
  const { ending } = feedForms[form];
  if (page === 'home') return `/${language}/feed${form === 'json' ? '.json' : ending}`;
  return `${pathOf(page, language, slug ?? '')}${ending}`;
}

/** The feed that tells what is new on a page; null where nothing of it is followed. @param address the page’s own, with parameters */
export function feedOf(address: string, form: FeedForm): string | null {
  const [path = '', query = ''] = address.split('?');
  const located = locate(path);
  const page = followedPages.find((each) => each === located?.page);
  if (!located || !page) return null;
  const search = new URLSearchParams(query);
  for (const name of ['page', 'sort']) search.delete(name);
  const kept = search.toString();
  const { language, slug } = located;
  return `${feedPath({ page, language, slug }, form)}${kept === '' ? '' : `?${kept}`}`;
}

/** The route that answers with a feed. */
export function routeOfFeed({ form, page, language, slug }: LocatedFeed): string {
  return `/${language}/feeds/${form}/${page}${slug === null ? '' : `/${slug}`}`;
}
