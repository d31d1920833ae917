import { z } from 'zod';
import { CalendarDay } from '../values/index.ts';

/** How an individual asked to be listed: with the name in full, with initials, or not at all. */
export const IndividualListing = z.enum(['full_name', 'initials', 'private']);
export type IndividualListing = z.infer<typeof IndividualListing>;

/** A consent to publish one field: to which wording, since when, and the last day it holds (null: until withdrawn). */
export const Consent = z.strictObject({
  wordingVersion: z.int().min(1).max(9_999).meta({ description: 'Version of the words the person agreed to, from 1' }),
  givenOn: CalendarDay,
  expiresOn: CalendarDay.nullable(),
});
export type Consent = z.infer<typeof Consent>;

/** One consent per field; null when it was never given or was withdrawn. @source Quebec, Law 25: one consent per purpose */
export const MemberConsents = z.strictObject({
  name: Consent.nullable(),
  affiliation: Consent.nullable(),
  province: Consent.nullable(),
});
export type MemberConsents = z.infer<typeof MemberConsents>;

/** Whether a consent was given by this day and has not expired; the day of expiry still counts. */
export function isConsentInForce(consent: Consent | null, today: CalendarDay): boolean {
  if (consent === null || consent.givenOn > today) return false;
  return consent.expiresOn === null || today <= consent.expiresOn;
}
