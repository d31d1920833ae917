import { otherLanguage } from '@coalition/domain/values';
import { statementWords } from '@coalition/ui/statements/statement.words.ts';
import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { node } from '#lib/page/json-ld.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params }) => {
  const found =
    (await api().statements.find.query({ language, slug: params.slug.slice(0, 120) })) ?? error(404, 'not_found');
  if (found.state === 'moved') redirect(308, pathOf('statement', language, found.slug));
  if (found.state === 'withdrawn') error(410, 'withdrawn', { tombstone: found.tombstone });
  const statement = found.view;
  const asked = { language, slug: params.slug };
  const [form, roll] = await Promise.all([
    api().endorsements.form.query(asked),
    api().endorsements.roll.query({ ...asked, page: 1 }),
  ]);
  const other = otherLanguage(language);
  const canonical = pathOf('statement', language, params.slug);
  const text = statementWords[language];
  return {
    statement,
    roll,
    openUntil: form?.closesOn ?? null,
    endorseHref: pathOf('endorse', language, params.slug),
    endorsersHref: pathOf('endorsers', language, params.slug),
    meta: {
      title: statement.title,
      description: `${text.kinds[statement.kind]} – ${statement.title}`,
      canonical,
      otherLanguage: pathOf('statement', other, statement.slugs[other]),
      current: 'statements' as const,
      trail: [homeStep(language), { href: pathOf('statements', language), name: own(text.title, language) }],
      name: own(statement.title, language),
      graph: [
        node({
          '@type': 'Article',
          '@id': `${settings.origin}${canonical}#statement`,
          headline: statement.title,
          genre: text.kinds[statement.kind],
          datePublished: statement.issuedOn,
          inLanguage: language,
          workTranslation: {
            '@id': `${settings.origin}${pathOf('statement', other, statement.slugs[other])}#statement`,
          },
        }),
      ],
    },
  };
};
