import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EmailAddress, WebAddress } from '../values/index.ts';
import { checkAuthority, isAddressOfOrganisation, rungReached } from './authority.ts';

it.each([
  ['a@example.org', 'https://example.org/', true],
  ['a@example.org', 'https://www.example.org/about', true],
  ['a@mail.example.org', 'https://example.org/', true],
  ['a@EXAMPLE.org', 'https://example.org/', true],
  ['a@example.org', 'https://sub.example.org/', false],
  ['a@notexample.org', 'https://example.org/', false],
  ['a@example.org.evil.net', 'https://example.org/', false],
])('an address %s belongs to %s: %s', (email, website, belongs) => {
  expect(isAddressOfOrganisation(EmailAddress.parse(email), WebAddress.parse(website))).toBe(belongs);
});

const evidence = fc.record({
  email: fc.constantFrom('a@example.org', 'a@example.net').map((text) => EmailAddress.parse(text)),
  website: fc.constantFrom(null, WebAddress.parse('https://example.org/')),
  hasSecondOfficerConfirmed: fc.boolean(),
  hasLetterOnFile: fc.boolean(),
});

it('rises with every piece of evidence, never falls', () => {
  fc.assert(
    fc.property(evidence, (given) => {
      const rung = rungReached(given);
      expect(rungReached({ ...given, hasLetterOnFile: true })).toBe(3);
      expect(rungReached({ ...given, hasSecondOfficerConfirmed: true })).toBeGreaterThanOrEqual(Math.max(2, rung));
      expect(rungReached({ ...given, website: null })).toBeLessThanOrEqual(rung);
    }),
  );
});

it('is asked of organisations, not of people who sign for themselves', () => {
  expect(checkAuthority({ kind: 'individual' }, 3).ok).toBe(true);
  expect(checkAuthority({ kind: 'organisation', organisation: null, rung: 2 }, 3).ok).toBe(false);
});
