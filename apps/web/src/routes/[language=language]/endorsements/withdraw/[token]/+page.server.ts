import { endorsementWords } from '@coalition/ui/endorsements/endorsement.words.ts';
import { fail } from '@sveltejs/kit';
import { formApi, refusalOf } from '#lib/endorsements/form-api.server.ts';
import { openLinkPage } from '#lib/endorsements/link-page.server.ts';
import { textIn } from '#lib/endorsements/read-sign-on.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  openLinkPage(event, {
    purpose: 'withdraw',
    page: 'withdrawEndorsement',
    title: endorsementWords[event.locals.language].withdrawTitle,
  });

export const actions: Actions = {
  default: async ({ request, locals, params: { token } }) => {
    const { language } = locals;
    const wish = textIn(await request.formData(), 'wish') === 'erase' ? ('erase' as const) : ('withdraw' as const);
    try {
      const { hadShown } = await formApi(request).endorsements.withdraw.mutate({ token, wish });
      locals.isAnswered = true;
      return { done: wish, hadShown, refusal: null };
    } catch (thrown) {
      const refusal = refusalOf(thrown, language);
      return fail(refusal.status, { done: null, hadShown: false, refusal: refusal.sentence });
    }
  },
};
