import { eachLanguage } from '@coalition/domain/values';
import { standingWords } from '@coalition/ui/statements/standing.words.ts';
import { error } from '@sveltejs/kit';
import { pathOf, versionPath } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { own } from '#lib/page/page-words.server.ts';
import { metaBelow, shownStatement } from '#lib/statements/statement-meta.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params, url }) => {
  const { slug } = params;
  const number = Number(params.number);
  const page = /^[1-9]\d{0,3}$/.exec(url.searchParams.get('page') ?? '1')?.[0] ?? error(404, 'not_found');
  const statement = await shownStatement({ language, slug }, (now) =>
    versionPath('statementVersion', language, { slug: now, number }),
  );
  const version = (await api().statements.version.query({ language, slug, number })) ?? error(404, 'not_found');
  const roll =
    (await api().endorsements.roll.query({ language, slug, version: number, page: Number(page) })) ??
    error(404, 'not_found');
  const words = standingWords[language];
  const meta = metaBelow(language, {
    slugs: statement.slugs,
    statementTitle: version.title,
    name: words.version(number),
    paths: eachLanguage((each) => versionPath('statementVersion', each, { slug: statement.slugs[each], number })),
  });
  const versions = { href: pathOf('statementVersions', language, slug), name: own(words.versions, language) };
  return {
    version,
    roll,
    path: versionPath('statementVersion', language, { slug, number }),
    newerHref:
      version.supersededBy === null
        ? null
        : versionPath('statementVersion', language, { slug, number: version.supersededBy }),
    issuedOn: statement.issuedOn,
    isCurrent: number === statement.version.number,
    jsonHref: versionPath('statementVersionJson', language, { slug, number }),
    meta: {
      ...meta,
      canonical: page === '1' ? meta.canonical : `${meta.canonical}?page=${page}`,
      trail: [...meta.trail, versions],
    },
  };
};
