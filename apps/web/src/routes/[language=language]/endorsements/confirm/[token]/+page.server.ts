import { Digest } from '@coalition/domain/values';
import { endorsementWords } from '@coalition/ui/endorsements/endorsement.words.ts';
import { fail } from '@sveltejs/kit';
import { formApi, isOver, refusalOf } from '#lib/endorsements/form-api.server.ts';
import { openLinkPage } from '#lib/endorsements/link-page.server.ts';
import { textIn } from '#lib/endorsements/read-sign-on.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  openLinkPage(event, {
    purpose: 'confirm',
    page: 'confirmEndorsement',
    title: endorsementWords[event.locals.language].confirmTitle,
  });

export const actions: Actions = {
  default: async ({ request, locals: { language }, params: { token } }) => {
    const digest = Digest.safeParse(textIn(await request.formData(), 'digest'));
    if (!digest.success)
      return fail(422, { status: null, isOver: false, refusal: endorsementWords[language].linkNowhere });
    try {
      const { status } = await formApi(request).endorsements.confirm.mutate({ token, digest: digest.data });
      return { status, isOver: false, refusal: null };
    } catch (thrown) {
      const refusal = refusalOf(thrown, language);
      return fail(refusal.status, { status: null, isOver: isOver(refusal), refusal: refusal.sentence });
    }
  },
};
