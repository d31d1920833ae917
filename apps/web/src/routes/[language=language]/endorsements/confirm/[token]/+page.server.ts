import { Digest } from '@coalition/domain/values';
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
  const asked = { request, token: params.token, language, purpose: 'confirm' } as const;
  const { view, refusal } = await openLink(asked);
  if (refusal) locals.status = refusal.status;
  const slug = view?.statement.slug ?? null;
  return {
    view,
    refusal: refusal?.sentence ?? null,
    statementHref: slug === null ? null : pathOf('statement', language, slug),
    meta: privateMeta('confirmEndorsement', endorsementWords[language].confirmTitle, asked),
  };
};

export const actions: Actions = {
  default: async ({ request, locals: { language }, params: { token } }) => {
    const digest = Digest.safeParse(textIn(await request.formData(), 'digest'));
    if (!digest.success) return fail(422, { status: null, refusal: endorsementWords[language].linkNowhere });
    try {
      const { status } = await formApi(request).endorsements.confirm.mutate({ token, digest: digest.data });
      return { status, refusal: null };
    } catch (thrown) {
      const refusal = refusalOf(thrown, language);
      return fail(refusal.status, { status: null, refusal: refusal.sentence });
    }
  },
};
