import { lonePages, pathOf } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { LayoutServerLoad } from './$types';

/** What every page's frame shows: the coalition's facts, and where the menu leads. */
export const load: LayoutServerLoad = async ({ locals }) => {
  const { language } = locals;
  const coalition = await api().coalition.find.query({ language });
  const paths = Object.fromEntries(lonePages.map((page) => [page, pathOf(page, language)]));
  return {
    language,
    coalition,
    paths,
    origin: settings.origin,
    leave: language === 'en' ? settings.LEAVE_URL_EN : settings.LEAVE_URL_FR,
    licence: settings.CONTENT_LICENCE_URL ?? null,
    isDemonstration: settings.DEMO === '1',
  };
};
