import { AuthorityRung } from '../statements/index.ts';
import {
  fail,
  failure,
  hostOf,
  ok,
  type EmailAddress,
  type FailureOf,
  type Result,
  type WebAddress,
} from '../values/index.ts';
import type { Endorser } from './endorser.ts';

/** What is known of a signer's authority to speak for an organisation. */
export interface AuthorityEvidence {
  /** The address that confirmed. */
  email: EmailAddress;
  /** The organisation's website as its record has it; null when there is none. */
  website: WebAddress | null;
  hasSecondOfficerConfirmed: boolean;
  hasLetterOnFile: boolean;
}

/** The statement asks for more authority than is shown so far. */
export const AuthorityTooLow = failure('authority_too_low', 'conflict', {
  rung: AuthorityRung,
  leastRung: AuthorityRung,
});

/** The highest rung that the evidence reaches: 3 a letter, 2 a second officer, 1 the organisation's own domain, 0 a claim. */
export function rungReached({
  email,
  website,
  hasSecondOfficerConfirmed,
  hasLetterOnFile,
}: AuthorityEvidence): AuthorityRung {
  if (hasLetterOnFile) return 3;
  if (hasSecondOfficerConfirmed) return 2;
  return website !== null && isAddressOfOrganisation(email, website) ? 1 : 0;
}

/** Whether an address is at the host of a website, or at a host below it; `www.` does not count. */
export function isAddressOfOrganisation(email: EmailAddress, website: WebAddress): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const own = hostOf(website).toLowerCase();
  return host === own || host.endsWith(`.${own}`);
}

/** Whether an endorser reaches the least rung a statement accepts; a person who signs for themself needs none. @fails AuthorityTooLow */
export function checkAuthority(
  endorser: Endorser,
  leastRung: AuthorityRung,
): Result<true, FailureOf<typeof AuthorityTooLow>> {
  if (!('rung' in endorser) || endorser.rung >= leastRung) return ok(true);
  return fail(AuthorityTooLow({ rung: endorser.rung, leastRung }));
}
