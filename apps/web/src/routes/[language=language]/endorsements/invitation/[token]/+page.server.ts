import { endorsementWords } from '@coalition/ui/endorsements/endorsement.words.ts';
import type { TypedSignOn } from '@coalition/ui/endorsements/sign-on-form.ts';
import { fail } from '@sveltejs/kit';
import { formApi, isOver, refusalOf } from '#lib/endorsements/form-api.server.ts';
import { openLinkPage } from '#lib/endorsements/link-page.server.ts';
import { readAnswer } from '#lib/endorsements/read-sign-on.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const title = endorsementWords[event.locals.language].invitationTitle;
  const page = await openLinkPage(event, { purpose: 'invitation', page: 'endorsementInvitation', title });
  const { view } = page;
  const typed: TypedSignOn | null = view && {
    signsFor: view.signsFor,
    name: view.name.name,
    title: view.name.title ?? '',
    organisation: view.name.organisation ?? '',
    place: view.name.place ?? '',
    email: '',
    display: view.display,
    isFourteenOrOlder: false,
  };
  return { ...page, typed };
};

export const actions: Actions = {
  default: async ({ request, locals: { language }, params: { token } }) => {
    const { typed, wish, issues } = readAnswer(await request.formData(), language);
    if (!wish) return fail(422, { typed, issues, refusal: null, isOver: false, status: null });
    try {
      const { status } = await formApi(request).endorsements.acceptInvitation.mutate({ token, answer: wish });
      return { typed, issues: {}, refusal: null, isOver: false, status };
    } catch (thrown) {
      const refusal = refusalOf(thrown, language);
      return fail(refusal.status, {
        typed,
        issues: {},
        refusal: refusal.sentence,
        isOver: isOver(refusal),
        status: null,
      });
    }
  },
};
