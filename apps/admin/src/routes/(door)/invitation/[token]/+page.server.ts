import { enterByLink, findLink } from '#lib/access/open-door.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { link, refused } = await findLink(locals, params.token);
  return { guest: link?.purpose === 'invitation' ? { email: link.email, role: link.role } : null, refused };
};

export const actions: Actions = {
  default: (event) =>
    enterByLink(event, ({ name = '', password = '', language }, device) =>
      event.locals.api.access.acceptInvitation.mutate({
        token: event.params.token,
        name,
        password,
        language: language === 'fr' ? 'fr' : 'en',
        device,
      }),
    ),
};
