import { CalendarDay, Digest, Instant, Line, Markdown, type Language } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../pages/render-markdown.ts';
import {
  confirmationMail,
  declinedMail,
  invitationMail,
  receiptMail,
  reminderMail,
  renewalMail,
  statementWithdrawnMail,
  withdrawnMail,
} from './endorsement-mails.ts';

const title = { en: 'Keep *families* together', fr: 'Gardons les familles unies' };
const at = Instant.parse('2026-03-04T17:05:00.000Z');
const timeZone = 'America/Toronto';
const links = {
  confirmLink: 'https://example.org/en/confirm/abc_-1',
  withdrawLink: 'https://example.org/en/withdraw/def',
  statementLink: 'https://example.org/en/statements/one',
  compareLink: 'https://example.org/en/statements/one/compare',
  ledgerLink: 'https://example.org/en/ledger',
};
const digest = Digest.parse('ab'.repeat(32));
const facts = {
  ...links,
  title,
  name: 'Ada-Marie Example',
  lapsesAt: at,
  at,
  timeZone,
  version: 2,
  fromVersion: 1,
  toVersion: 2,
  sequence: 12,
  leaf: digest,
  digest,
  checkpoint: { checkpoint: { size: 12, root: digest, at }, signature: 'cd'.repeat(64) },
  inviter: 'Example Coalition',
  link: 'https://example.org/en/statements/one?invitation=ghi',
  declineLink: 'https://example.org/en/withdraw/def',
  closesOn: CalendarDay.parse('2026-03-31'),
  note: null,
  asked: 'by_invitation' as const,
  until: '31 March 2026',
  email: 'office@example.org',
  withdrawnOn: CalendarDay.parse('2026-03-04'),
  reason: { en: 'It was wrong.', fr: null },
};
const ofEach =
  (mail: typeof invitationMail | typeof renewalMail | typeof reminderMail | typeof statementWithdrawnMail) =>
  (same: typeof facts, language: Language | null) =>
    mail(() => same, language);
const [invitation, renewal, reminder] = [ofEach(invitationMail), ofEach(renewalMail), ofEach(reminderMail)];
const statementWithdrawn = ofEach(statementWithdrawnMail);
const mails = {
  declinedMail,
  invitation,
  confirmationMail,
  receiptMail,
  renewal,
  reminder,
  withdrawnMail,
  statementWithdrawn,
};

describe.each(Object.entries(mails))('%s', (_name, mail) => {
  it.each(['en', 'fr', null] as const)('is a subject of one line and a body that can be stored, in %s', (language) => {
    const { subject, body } = mail(facts, language);
    expect(Line.parse(subject)).toBe(subject);
    expect(Markdown.parse(body)).toBe(body);
  });

  it('does not tell whoever sees the subject what it is about', () => {
    const { subject } = mail(facts, null);
    expect(subject).not.toMatch(/endors|appui|sign|statement|déclaration|famil|prison|coalition/i);
  });

  it('says everything in both languages where the reader’s is unknown', () => {
    const { body } = mail(facts, null);
    expect(body).toContain(mail(facts, 'en').body);
    expect(body).toContain(mail(facts, 'fr').body);
  });

  it('shows a title as it stands, whatever marks are in it', () => {
    expect(renderMarkdown(mail(facts, 'en').body)).toContain('Keep *families* together');
  });
});

it('names the last day to whoever is asked again', () => {
  expect(renderMarkdown(renewal(facts, 'en').body)).toContain('until March 31, 2026');
  expect(renderMarkdown(renewal(facts, 'fr').body)).toContain('jusqu’au 31 mars 2026');
});

it('leads each reader of a mail in both languages to the page in theirs', () => {
  const mail = invitationMail((language) => ({ ...facts, link: `https://example.org/${language}/invitation` }), null);
  const [english = '', french = ''] = mail.body.split('\n\n---\n\n');
  expect(english).toContain('<https://example.org/en/invitation>');
  expect(french).toContain('<https://example.org/fr/invitation>');
  expect(`${english}${french}`.match(/invitation>/g)).toHaveLength(2);
});

it('leads out of every mail about a name that stands or is asked for', () => {
  for (const mail of [confirmationMail, invitation, receiptMail, renewal, reminder])
    expect(renderMarkdown(mail(facts, 'en').body)).toContain(`href="${links.withdrawLink}"`);
});

it('gives in the receipt every fact that proves the entry', () => {
  const { body } = receiptMail(facts, 'fr');
  for (const fact of ['12', digest, facts.checkpoint.signature, at]) expect(body).toContain(fact);
});

it('tells the hour where the coalition is', () => {
  expect(renderMarkdown(confirmationMail(facts, 'en').body)).toContain('March 4, 2026 at 12:05');
  expect(renderMarkdown(confirmationMail(facts, 'fr').body)).toMatch(/4 mars 2026 à 12.h.05/);
});

it.each(['Win at evil.example', 'https://evil.example', 'write to a@evil.example', '<b>x</b>', 'Ada [x](//evil)'])(
  'does not carry a stranger’s link to anyone: %s',
  (name) => {
    expect(confirmationMail({ ...facts, name }, null).body).not.toMatch(/evil|<b>/);
  },
);

it('repeats a name with initials and titles', () => {
  expect(renderMarkdown(confirmationMail({ ...facts, name: 'Dr. J.-P. O’Example' }, 'en').body)).toContain(
    'Dr. J.-P. O’Example',
  );
});

it('tells whose text was withdrawn when and why, and of what nobody else read that it showed nowhere', () => {
  const english = renderMarkdown(statementWithdrawn(facts, 'en').body);
  expect(english).toContain('March 4, 2026');
  expect(english).toContain('It was wrong.');
  expect(renderMarkdown(statementWithdrawn(facts, 'fr').body)).toContain('It was wrong.');
  const unseen = { ...facts, reason: null };
  expect(statementWithdrawnMail(() => unseen, 'en').body).toContain('showed nowhere');
});
