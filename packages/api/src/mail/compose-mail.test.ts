import { Message, MessageId } from '@coalition/domain/mail';
import { EmailAddress, PostalAddress } from '@coalition/domain/values';
import { expect, it } from 'vitest';
import { exampleNow } from '../server/office.examples.ts';
import { composeMail, type MailSender } from './compose-mail.ts';
import { withdrawnMail } from './endorsement-mails.ts';

const sender: MailSender = {
  contact: { name: 'Bureau <b>Exemple</b>', email: EmailAddress.parse('office@example.org') },
  postalAddress: PostalAddress.parse({
    street: ['1 Example Street'],
    city: 'Example Town',
    region: 'CA-ON',
    postalCode: 'A1A 1A1',
  }),
};
const title = { en: 'Visits *now* & <soon>', fr: 'Des visites \\ maintenant' };

function composed(language: 'en' | 'fr' | null) {
  const { subject, body } = withdrawnMail({ title, at: exampleNow, timeZone: 'America/Toronto' }, language);
  const id = MessageId.parse('msg_01900000-0000-7000-8000-000000000001');
  const state = { status: 'queued', attempts: 0, nextAttemptAt: exampleNow, trouble: null } as const;
  const message = Message.parse({
    id,
    purpose: 'endorsement_withdrawn',
    to: 'ada@example.org',
    language,
    subject,
    body,
    unsubscribe: 'https://example.org/stop',
    queuedAt: exampleNow,
    state,
  });
  return composeMail({ ...message, body }, sender);
}

it('says the same in text and HTML, word for word, marks and all', () => {
  const { text, html } = composed('en');
  expect(text).toContain('> Visits *now* & <soon>');
  expect(html).toContain('Visits *now* &amp; &lt;soon&gt;');
  expect(composed('fr').text).toContain('Des visites \\ maintenant');
});

it('tells each part in its language where the reader’s is unknown', () => {
  const { html, text, headers } = composed(null);
  expect(headers['Content-Language']).toBe('en, fr');
  expect(html.match(/<div lang="(en|fr)">/g)).toEqual(['<div lang="fr">', '<div lang="en">', '<div lang="fr">']);
  expect(text).toMatch(/^Le texte français suit\.\n\nHello,/);
  expect(text).toContain('Bonjour,');
});

it('says who sends it and where they receive letters, as plain words', () => {
  const { text, html } = composed('fr');
  expect(text).toContain('1 Example Street\nExample Town, Ontario  A1A 1A1');
  expect(html).toContain('Bureau &lt;b&gt;Exemple&lt;/b&gt;');
});

it('carries a stable Message-ID and a way out', () => {
  const { messageId, headers } = composed('en');
  expect(messageId).toBe('<msg_01900000-0000-7000-8000-000000000001@example.org>');
  expect(headers).toMatchObject({
    'List-Unsubscribe': '<https://example.org/stop>',
    'Auto-Submitted': 'auto-generated',
  });
});
