import { apiParameters, listApiOperations } from '@coalition/domain/interchange';
import { otherLanguage } from '@coalition/domain/values';
import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { dataPageWords } from '#lib/interchange/data-page.words.ts';
import { readConformance } from '#lib/interchange/conformance-report.server.ts';
import { releaseNodes } from '#lib/interchange/release-node.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const { title, description } = dataPageWords[language];
  const releases = await api().releases.list.query();
  return {
    operations: listApiOperations().map(({ operationId, path }) => ({ operationId, path })),
    conformance: readConformance(),
    releases,
    parameters: Object.keys(apiParameters),
    licence: settings.CONTENT_LICENCE_URL ?? null,
    meta: {
      title,
      description,
      canonical: pathOf('data', language),
      otherLanguage: pathOf('data', otherLanguage(language)),
      current: 'data' as const,
      trail: [homeStep(language)],
      name: own(title, language),
      graph: releaseNodes(releases, language, settings.origin),
    },
  };
};
