import { error } from '@sveltejs/kit';
import { answerFormat } from '#lib/formats/answer-format.server.ts';
import { isFormatName } from '#lib/formats/format.ts';
import { takers } from '#lib/formats/take-list.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

/** The items of a page in a format; readers ask at the page’s own address with the format’s ending. */
export const GET: RequestHandler = ({ locals: { language }, params: { format, page, slug = '' }, url }) => {
  if (!isFormatName(format) || !isTaken(page)) error(404, 'not_found');
  const { origin } = settings;
  const from = { language, origin, slug, search: url.searchParams, instance: `${url.pathname}${url.search}` };
  return answerFormat(format, takers[page], from);
};

function isTaken(page: string): page is keyof typeof takers {
  return Object.hasOwn(takers, page);
}
