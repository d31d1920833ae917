import { otherLanguage } from '@coalition/domain/values';
import { endorsementWords } from '@coalition/ui/endorsements/endorsement.words.ts';
import { emptySignOn } from '@coalition/ui/endorsements/sign-on-form.ts';
import { statementWords } from '@coalition/ui/statements/statement.words.ts';
import { error, fail } from '@sveltejs/kit';
import { Instant } from '@coalition/domain/values';
import { pathOf } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { formApi, refusalOf } from '#lib/endorsements/form-api.server.ts';
import { readRequest, textIn } from '#lib/endorsements/read-sign-on.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import { shownStatement } from '#lib/statements/statement-meta.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params, request, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const asked = { language, slug: params.slug.slice(0, 120) };
  // What somebody sent from a page at a former address is answered there, and not lost on the way.
  if (request.method !== 'POST') await shownStatement(asked, (slug) => pathOf('endorse', language, slug));
  const form = (await api().endorsements.form.query(asked)) ?? error(404, 'not_found');
  const other = otherLanguage(language);
  const title = endorsementWords[language].endorse;
  const name = form.words.title;
  return {
    form,
    empty: emptySignOn,
    statementHref: pathOf('statement', language, form.slugs[language]),
    meta: {
      title: `${title} – ${name}`,
      description: `${title} – ${name}`,
      canonical: pathOf('endorse', language, form.slugs[language]),
      otherLanguage: pathOf('endorse', other, form.slugs[other]),
      current: 'statements' as const,
      trail: [
        homeStep(language),
        { href: pathOf('statements', language), name: own(statementWords[language].title, language) },
        { href: pathOf('statement', language, form.slugs[language]), name: own(name, language) },
      ],
      name: own(title, language),
      isIndexed: false,
      graph: [],
    },
  };
};

const longAgo = Instant.parse('2000-01-01T00:00:00.000Z');

export const actions: Actions = {
  default: async ({ request, locals: { language } }) => {
    const form = await request.formData();
    const { typed, wish, issues } = readRequest(form, language);
    // The hour at which the form was first opened stays, however often it is looked at again.
    const opened = Instant.safeParse(textIn(form, 'openedAt'));
    const openedAt = opened.success ? opened.data : null;
    if (!wish) return fail(422, { typed, issues, openedAt, refusal: null, sentTo: null });
    try {
      await formApi(request).endorsements.request.mutate({
        request: wish,
        openedAt: openedAt ?? longAgo,
        website: textIn(form, 'website').slice(0, 500),
      });
    } catch (thrown) {
      const refusal = refusalOf(thrown, language);
      return fail(refusal.status, { typed, issues: {}, openedAt, refusal: refusal.sentence, sentTo: null });
    }
    return { typed, issues: {}, openedAt, refusal: null, sentTo: typed.email };
  },
};
