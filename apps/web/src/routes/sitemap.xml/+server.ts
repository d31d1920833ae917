import { languages } from '@coalition/domain/values';
import { api } from '#lib/api.server.ts';
import { lonePages, pathOf, type PageName } from '#lib/addresses.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

const pagesOfNoun: Readonly<Record<string, readonly PageName[]>> = {
  resources: ['resource'],
  topics: ['topic'],
  statements: ['statement', 'statementVersions'],
};

/** Every public page in both languages, each naming its twin. @source sitemaps.org 0.9, with hreflang links */
export const GET: RequestHandler = async () => {
  const records = await api().search.addresses.query();
  const pages = [
    ...lonePages.map((page) => ({ paths: { en: pathOf(page, 'en'), fr: pathOf(page, 'fr') }, changedAt: null })),
    ...records.flatMap(({ noun, slugs, changedAt }) =>
      (pagesOfNoun[noun] ?? []).map((page) => ({
        paths: { en: pathOf(page, 'en', slugs.en), fr: pathOf(page, 'fr', slugs.fr) },
        changedAt,
      })),
    ),
  ];
  const entries = pages.flatMap(({ paths, changedAt }) => {
    const twins = [
      ...languages.map(
        (language) =>
          `<xhtml:link rel="alternate" hreflang="${language}-CA" href="${settings.origin}${paths[language]}"/>`,
      ),
      `<xhtml:link rel="alternate" hreflang="x-default" href="${settings.origin}${paths.en}"/>`,
    ].join('');
    const lastmod = changedAt === null ? '' : `<lastmod>${changedAt}</lastmod>`;
    return languages.map((language) => `<url><loc>${settings.origin}${paths[language]}</loc>${lastmod}${twins}</url>`);
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
