import { otherLanguage } from '@coalition/domain/values';
import { statementWords } from '@coalition/ui/statements/statement.words.ts';
import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import { settings } from '#lib/settings.server.ts';
import { shownStatement } from '#lib/statements/statement-meta.server.ts';
import { statementNode } from '#lib/statements/statement-node.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params, parent }) => {
  const statement = await shownStatement({ language, slug: params.slug }, (now) => pathOf('statement', language, now));
  const asked = { language, slug: params.slug };
  const [form, roll, { coalition }] = await Promise.all([
    api().endorsements.form.query(asked),
    api().endorsements.roll.query({ ...asked, page: 1 }),
    parent(),
  ]);
  const other = otherLanguage(language);
  const text = statementWords[language];
  const { origin } = settings;
  const endorsers = roll?.total ?? 0;
  return {
    statement,
    roll,
    openUntil: form?.closesOn ?? null,
    endorseHref: pathOf('endorse', language, params.slug),
    endorsersHref: pathOf('endorsers', language, params.slug),
    bundleHref: pathOf('statementBundle', language, params.slug),
    hrefs: {
      versions: pathOf('statementVersions', language, params.slug),
      press: pathOf('statementPress', language, params.slug),
      pressText: pathOf('statementPressText', language, params.slug),
      feed: pathOf('statementFeed', language, params.slug),
    },
    meta: {
      title: statement.title,
      description: `${text.kinds[statement.kind]} – ${statement.title}`,
      canonical: pathOf('statement', language, params.slug),
      otherLanguage: pathOf('statement', other, statement.slugs[other]),
      current: 'statements' as const,
      trail: [homeStep(language), { href: pathOf('statements', language), name: own(text.title, language) }],
      name: own(statement.title, language),
      graph: [statementNode(statement, { language, origin, publisher: coalition.name.text, endorsers })],
    },
  };
};
