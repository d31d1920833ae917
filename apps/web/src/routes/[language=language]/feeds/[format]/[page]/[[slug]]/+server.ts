import { error } from '@sveltejs/kit';
import { problemOf } from '#lib/formats/problem-of.ts';
import { feedForms, type FeedForm, type FollowedPage } from '#lib/interchange/feeds/feed-address.ts';
import { makeFeed } from '#lib/interchange/feeds/make-feed.server.ts';
import { writeAtom } from '#lib/interchange/feeds/write-atom.ts';
import { writeJsonFeed } from '#lib/interchange/feeds/write-json-feed.ts';
import type { RequestHandler } from './$types';

/** News in a form; readers ask at the page’s own address with the form’s ending. */
export const GET: RequestHandler = async ({ locals: { language }, params, url }) => {
  const { format: form, page, slug = '' } = params;
  if (!isForm(form) || !isFollowed(page)) return error(404, 'not_found');
  const asked = { form, page, language, slug, search: url.searchParams };
  const feed = await makeFeed(asked).catch((thrown: unknown) => {
    const refusal = problemOf(thrown, { language, instance: `${url.pathname}${url.search}` });
    if (refusal === null) throw thrown;
    return refusal;
  });
  if (feed instanceof Response) return feed;
  return new Response(form === 'atom' ? writeAtom(feed) : writeJsonFeed(feed), {
    headers: {
      'content-type': feedForms[form].mediaType,
      'content-language': `${language}-CA`,
      'access-control-allow-origin': '*',
    },
  });
};

function isForm(word: string): word is FeedForm {
  return Object.hasOwn(feedForms, word);
}

function isFollowed(word: string): word is FollowedPage {
  return ['home', 'library', 'topic', 'statements', 'data'].includes(word);
}
