import { mayDo } from '@coalition/domain/access';
import { MediumAbout, MediumId } from '@coalition/domain/media';
import { error, redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { refuseAction, textsOf } from '#lib/office/refuse-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

function idOf(text: string): MediumId {
  const id = MediumId.safeParse(text);
  return id.success ? id.data : error(404, 'not_found');
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const file = await orErrorPage(locals.api.media.find.query({ id: idOf(params.id) }));
  const role = locals.staff?.role ?? 'visitor';
  return { file, mayDescribe: mayDo(role, 'add_media'), mayDelete: mayDo(role, 'delete_media') };
};

export const actions: Actions = {
  describe: async ({ request, locals, params }) => {
    const typed = await textsOf(request);
    const text = (name: string): string | null => {
      const value = (typed[name] ?? '').trim();
      return value === '' ? null : value;
    };
    const languages = (text('languages') ?? '').split(/[\s,]+/).filter((tag) => tag !== '');
    try {
      const about = MediumAbout.parse({
        name: { en: text('en'), fr: text('fr') },
        languages,
        credit: text('credit'),
        permission: text('permission'),
        licence: text('licence'),
      });
      await locals.api.media.describe.mutate({ id: idOf(params.id), about });
    } catch (caught) {
      return refuseAction(caught, typed);
    }
    return { saved: true };
  },
  delete: async ({ locals, params }) => {
    try {
      await locals.api.media.delete.mutate({ id: idOf(params.id) });
    } catch (caught) {
      return refuseAction(caught);
    }
    redirect(303, '/media');
  },
};
