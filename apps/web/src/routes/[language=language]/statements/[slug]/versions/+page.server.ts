import { eachLanguage } from '@coalition/domain/values';
import { standingWords } from '@coalition/ui/statements/standing.words.ts';
import { error } from '@sveltejs/kit';
import { pathOf, versionPath } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { metaBelow, shownStatement } from '#lib/statements/statement-meta.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params: { slug } }) => {
  const { slugs, title, version } = await shownStatement({ language, slug }, (now) =>
    pathOf('statementVersions', language, now),
  );
  const versions = (await api().statements.versions.query({ language, slug })) ?? error(404, 'not_found');
  return {
    current: version.number,
    versions: versions.map((each) => ({
      ...each,
      href: versionPath('statementVersion', language, { slug, number: each.number }),
    })),
    meta: metaBelow(language, {
      slugs,
      statementTitle: title,
      name: standingWords[language].versions,
      paths: eachLanguage((each) => pathOf('statementVersions', each, slugs[each])),
    }),
  };
};
