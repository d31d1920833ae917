import { expect, it } from 'vitest';
import { isOver } from './form-api.server.ts';

it('offers no button again to whoever endorsed already, and does after any other refusal', () => {
  expect(isOver({ code: 'already_endorsed' })).toBe(true);
  for (const code of ['statement_text_changed', 'endorsements_limited', 'sign_on_closed'])
    expect(isOver({ code })).toBe(false);
});
