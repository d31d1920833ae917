import { expect, it } from 'vitest';
import { mailSource } from './send-mail.ts';
import { plainTextOf } from './mail-server.trial.ts';

it('reads the text of a mail whose folded line begins as a boundary does', async () => {
  const links = Array.from(
    { length: 80 },
    (_, before) => `<https://site.example/${'a'.repeat(before)}--${'b'.repeat(80)}>`,
  );
  const source = await mailSource({
    from: { name: 'An office', address: 'office@site.example' },
    to: 'reader@people.example',
    messageId: '<one@site.example>',
    date: new Date('2026-01-02T03:04:05Z'),
    subject: 'Words',
    text: links.join('\n'),
    html: '<p>Words</p>',
    headers: {},
  });
  expect(plainTextOf(source).trim().split(/\r?\n/)).toEqual(links);
});
