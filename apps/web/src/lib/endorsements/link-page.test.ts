import { describe, expect, it } from 'vitest';
import { openLinkPage } from './link-page.server.ts';

describe.each(['en', 'fr'] as const)('the page of a link that leads nowhere (%s)', (language) => {
  const open = async (locals: App.Locals) => {
    const request = new Request('https://coalition.example/');
    const event = { request, locals, params: { token: 'no-link' }, setHeaders: () => undefined };
    await openLinkPage(event, { purpose: 'withdraw', page: 'withdrawEndorsement', title: 'x' });
    return locals.status;
  };

  it('is a 404', async () => {
    expect(await open({ language })).toBe(404);
  });

  it('is a success where the answer just taken used the link up', async () => {
    expect(await open({ language, isAnswered: true })).toBeUndefined();
  });
});
