import type { Language } from '@coalition/domain/values';
import { settings } from '#lib/settings.server.ts';
import { answerUnapi } from './answer-unapi.ts';
import { findChosen } from '../take-list.server.ts';

/** Answers a question of unAPI at one of its addresses. */
export function unapiRoute(language: Language, url: URL): Promise<Response> {
  return answerUnapi({
    language,
    origin: settings.origin,
    search: url.searchParams,
    instance: `${url.pathname}${url.search}`,
    find: async (id) => (await findChosen([id], language))[0],
  });
}
