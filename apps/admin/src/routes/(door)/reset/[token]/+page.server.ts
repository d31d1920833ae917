import { enterByLink, findLink } from '#lib/access/open-door.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { link, refused } = await findLink(locals, params.token);
  return { email: link?.purpose === 'reset' ? link.email : null, refused };
};

export const actions: Actions = {
  default: (event) =>
    enterByLink(event, ({ password = '' }, device) =>
      event.locals.api.access.resetPassword.mutate({ token: event.params.token, password, device }),
    ),
};
