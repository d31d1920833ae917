import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmailAddress, foldEmailAddress } from './email-address.ts';

describe('one e-mail address', () => {
  it.each(['a@example.org', 'first.last+tag@sub.example.ca', "o'neil@example.org", 'x_y-z@example-site.org'])(
    'may be %s',
    (text) => {
      expect(EmailAddress.parse(text)).toBe(text);
    },
  );

  it.each([
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org\n',
    'a@example.org,b@example.org',
    'a@example.org;b@example.org',
    '<a@example.org>',
    'A Name <a@example.org>',
    '"a@b"@example.org',
    '"quoted"@example.org',
    'a(comment)@example.org',
    'a@example',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    '@example.org',
    'a@',
    'a',
    '',
    'a..b@example.org',
    '.a@example.org',
    'a.@example.org',
    'a@-example.org',
    'a@example..org',
    'a b@example.org',
    'é@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.org`,
  ])('is not %j', (text) => {
    expect(EmailAddress.safeParse(text).success).toBe(false);
  });

  it('never holds a blank, a line end, or a second address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '@', '.', 'org', '\r', '\n', ',', ';', '<', '>', '"', ' ') }),
        (text) => {
          if (!EmailAddress.safeParse(text).success) return;
          expect(text).not.toMatch(/[\s,;<>"]/);
          expect(text.split('@')).toHaveLength(2);
        },
      ),
    );
  });

  it('answers long and hostile input at once', () => {
    const hostile = `${'a.'.repeat(50_000)}@${'b-'.repeat(50_000)}`;
    expect(EmailAddress.safeParse(hostile).success).toBe(false);
  });
});

it.each([
  ['Alex@Example.org', 'alex@example.org'],
  ['alex+list@example.org', 'alex@example.org'],
  ['alex+a+b@example.org', 'alex@example.org'],
])('folds %s, so that one person is one', (address, folded) => {
  expect(foldEmailAddress(EmailAddress.parse(address))).toBe(folded);
});

it('folds in one step', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      const address = EmailAddress.safeParse(text);
      if (!address.success) return;
      const folded = foldEmailAddress(address.data);
      const again = EmailAddress.safeParse(folded);
      if (again.success) expect(foldEmailAddress(again.data)).toBe(folded);
    }),
  );
});
