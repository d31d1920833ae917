import { endorsementWords } from '@coalition/ui/endorsements/endorsement.words.ts';
import { fail } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';
import { formApi, refusalOf } from '#lib/endorsements/form-api.server.ts';
import { openLink, privateMeta } from '#lib/endorsements/link-page.server.ts';
import { textIn } from '#lib/endorsements/read-sign-on.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ request, locals, params, setHeaders }) => {
  const { language } = locals;
  setHeaders({ 'cache-control': 'no-store' });
  const asked = { request, token: params.token, language, purpose: 'withdraw' } as const;
  const { view, refusal } = await openLink(asked);
  if (refusal) locals.status = refusal.status;
  const slug = view?.statement.slug ?? null;
  return {
    view,
    refusal: refusal?.sentence ?? null,
    statementHref: slug === null ? null : pathOf('statement', language, slug),
    meta: privateMeta('withdrawEndorsement', endorsementWords[language].withdrawTitle, asked),
  };
};

export const actions: Actions = {
  default: async ({ request, locals: { language }, params: { token } }) => {
    const wish = textIn(await request.formData(), 'wish') === 'erase' ? ('erase' as const) : ('withdraw' as const);
    try {
      await formApi(request).endorsements.withdraw.mutate({ token, wish });
      return { done: wish, refusal: null };
    } catch (thrown) {
      const refusal = refusalOf(thrown, language);
      return fail(refusal.status, { done: null, refusal: refusal.sentence });
    }
  },
};
