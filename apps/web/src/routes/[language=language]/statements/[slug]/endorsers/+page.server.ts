import { otherLanguage } from '@coalition/domain/values';
import { endorsementWords } from '@coalition/ui/endorsements/endorsement.words.ts';
import { statementWords } from '@coalition/ui/statements/statement.words.ts';
import { error } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import { shownStatement } from '#lib/statements/statement-meta.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params, url }) => {
  const page = /^[1-9]\d{0,3}$/.exec(url.searchParams.get('page') ?? '1')?.[0];
  const asked = { language, slug: params.slug.slice(0, 120) };
  if (page === undefined) error(404, 'not_found');
  await shownStatement(asked, (slug) => pathOf('endorsers', language, slug));
  const [form, roll] = await Promise.all([
    api().endorsements.form.query(asked),
    api().endorsements.roll.query({ ...asked, page: Number(page) }),
  ]);
  if (!form || !roll) error(404, 'not_found');
  const { slugs, words } = form;
  const other = otherLanguage(language);
  const title = endorsementWords[language].endorsers;
  const canonical = pathOf('endorsers', language, slugs[language]);
  return {
    roll,
    words,
    canonical,
    endorseHref: form.closesOn === null ? null : pathOf('endorse', language, slugs[language]),
    meta: {
      title: `${title} – ${words.title}`,
      description: `${title} – ${words.title}`,
      canonical: page === '1' ? canonical : `${canonical}?page=${page}`,
      otherLanguage: pathOf('endorsers', other, slugs[other]),
      current: 'statements' as const,
      trail: [
        homeStep(language),
        { href: pathOf('statements', language), name: own(statementWords[language].title, language) },
        { href: pathOf('statement', language, slugs[language]), name: own(words.title, language) },
      ],
      name: own(title, language),
      graph: [],
    },
  };
};
