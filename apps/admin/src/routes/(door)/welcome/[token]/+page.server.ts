import { enterByLink, findLink } from '#lib/access/open-door.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { link, refused } = await findLink(locals, params.token);
  return { isOpen: link?.purpose === 'first_owner', refused };
};

export const actions: Actions = {
  default: (event) =>
    enterByLink(event, ({ name = '', email = '', password = '', language }, device) =>
      event.locals.api.access.welcome.mutate({
        token: event.params.token,
        name,
        email,
        password,
        language: language === 'fr' ? 'fr' : 'en',
        device,
      }),
    ),
};
