import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleCertificate } from './certificate.examples.ts';
import { folderCarrier, mailSource, smtpCarrier, type ReadyMail } from './send-mail.ts';
import { startSmtpServer, type Manner } from './smtp-server.examples.ts';

const mail: ReadyMail = {
  from: { name: 'Bureau d’Exemple', address: 'office@example.org' },
  to: 'ada@example.org',
  messageId: '<msg_1@example.org>',
  date: new Date('2026-03-02T15:00:00Z'),
  subject: 'Veuillez vérifier',
  text: 'Voilà.\n.\nA line with a dot alone stood before this one.',
  html: '<p>Voilà.</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
};
const dayMs = 86_400_000;
const now = Date.now();
const valid = exampleCertificate(new Date(now - dayMs), new Date(now + dayMs));
const expired = exampleCertificate(new Date(now - 2 * dayMs), new Date(now - dayMs));
const user = { name: 'office', password: 'p@ss:word/é' };

describe('a mail server on this machine', () => {
  it('gets the mail whole, once', async () => {
    const server = await startSmtpServer({ tls: 'none' });
    expect(await smtpCarrier(server.place)(mail)).toEqual({ outcome: 'accepted' });
    expect(server.received).toHaveLength(1);
    const [{ source, to } = { source: '', to: [] }] = server.received;
    expect(to).toEqual(['ada@example.org']);
    for (const line of ['Message-ID: <msg_1@example.org>', 'Auto-Submitted: auto-generated', 'To: ada@example.org'])
      expect(source).toContain(`${line}\r\n`);
    expect(source).not.toContain('X-Mailer');
  });

  const answers: [string, Manner, object][] = [
    ['refuses the reader for good', { at: 'RCPT', reply: 550 }, { outcome: 'refused', reply: 550 }],
    ['refuses the reader for now', { at: 'RCPT', reply: 450 }, { outcome: 'refused', reply: 450 }],
    ['refuses the words for good', { at: 'DATA', reply: 554 }, { outcome: 'refused', reply: 554 }],
    ['refuses the words for now', { at: 'DATA', reply: 451 }, { outcome: 'refused', reply: 451 }],
    ['does not take mail in our name', { at: 'MAIL', reply: 550 }, { outcome: 'unreachable', why: 'not_let_in' }],
    ['is too busy', { at: 'MAIL', reply: 421 }, { outcome: 'unreachable', why: 'no_answer' }],
    ['hangs up after the mail', 'hang_up', { outcome: 'unreachable', why: 'no_answer' }],
    ['never answers', 'never_answer', { outcome: 'unreachable', why: 'no_answer' }],
  ];
  it.each(answers)('%s, and we know', async (_name, manner, attempt) => {
    const server = await startSmtpServer({ tls: 'none' });
    server.behave(manner);
    expect(await smtpCarrier(server.place, 1_000)(mail)).toEqual(attempt);
    server.behave('accept');
    expect(await smtpCarrier(server.place)(mail)).toEqual({ outcome: 'accepted' });
  });

  it('that is not there gives no answer', async () => {
    const place = { host: '127.0.0.1', port: 1, tls: 'none', user: null } as const;
    expect(await smtpCarrier(place)(mail)).toEqual({ outcome: 'unreachable', why: 'no_answer' });
  });
});

describe.each(['at_once', 'must_begin'] as const)('a server over TLS (%s)', (tls) => {
  it('gets the mail when its certificate is right, and our name and password are', async () => {
    const server = await startSmtpServer({ tls, certificate: valid, user });
    expect(await smtpCarrier(server.place)(mail)).toEqual({ outcome: 'accepted' });
    const stranger = { ...server.place, user: { name: 'office', password: 'wrong' } };
    expect(await smtpCarrier(stranger)(mail)).toEqual({ outcome: 'unreachable', why: 'not_let_in' });
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['has expired', expired, expired.cert],
    ['is nobody’s we know', valid, undefined],
  ])('gets nothing when its certificate %s', async (_name, certificate, trusted) => {
    const server = await startSmtpServer({ tls, certificate });
    expect(await smtpCarrier({ ...server.place, trusted })(mail)).toEqual({
      outcome: 'unreachable',
      why: 'not_secure',
    });
    expect(server.received).toEqual([]);
  });
});

it('says nothing in the clear where TLS must begin and is not offered', async () => {
  const server = await startSmtpServer({ tls: 'none', offersTls: false });
  const attempt = await smtpCarrier({ ...server.place, tls: 'must_begin' })(mail);
  expect(attempt).toMatchObject({ outcome: 'unreachable', why: expect.stringMatching(/not_secure|not_let_in/) });
  expect(server.received).toEqual([]);
});

describe('what travels', () => {
  it.each([
    ['a subject', { subject: 'Hello\r\nBcc: b@example.org' }],
    ['a name', { from: { name: 'Office\r\nBcc: b@example.org', address: 'office@example.org' } }],
    ['a name with an address', { from: { name: 'x" <b@example.org>, "y', address: 'office@example.org' } }],
    ['a header', { headers: { 'List-Unsubscribe': '<https://example.org>\r\nBcc: b@example.org' } }],
    ['an id', { messageId: '<a@example.org>\r\nBcc: b@example.org' }],
  ])('has no header and no reader that hid in %s', async (_name, changes) => {
    const server = await startSmtpServer({ tls: 'none' });
    await smtpCarrier(server.place)({ ...mail, ...changes });
    const head = server.received[0]?.source.split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^bcc:/im);
    expect(server.received[0]?.to).toEqual(['ada@example.org']);
  });

  it('is ASCII in lines of at most 78 characters, however long the words', async () => {
    const text = `${'é'.repeat(5_000)} ${'x'.repeat(5_000)}`;
    const source = await mailSource({ ...mail, subject: 'é'.repeat(300), text, html: `<p>${text}</p>` });
    expect(source).toMatch(/^[\x20-\x7e\r\n]+$/);
    for (const line of source.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  });

  it('reads no file and asks no address for its words', async () => {
    const source = await mailSource({ ...mail, html: '<img src="file:///etc/hostname">' });
    expect(source).toContain('file:///etc/hostname');
  });
});

it('lies in a folder as a file for mail programs where there is no server, for the owner of the folder alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-mail-'));
  try {
    expect(await folderCarrier(join(folder, 'mail'))(mail)).toEqual({ outcome: 'accepted' });
    expect(readdirSync(join(folder, 'mail'))).toEqual(['msg_1.eml']);
    expect(readFileSync(join(folder, 'mail/msg_1.eml'), 'latin1')).toBe(await mailSource(mail));
    expect(statSync(join(folder, 'mail/msg_1.eml')).mode & 0o077).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
