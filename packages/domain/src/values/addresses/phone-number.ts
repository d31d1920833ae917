import { z } from 'zod';

/** A telephone number in full: `+`, country code and national number, 8 to 15 digits, no blanks. @source ITU-T E.164 */
export const PhoneNumber = z
  .string()
  .regex(/^\+[1-9]\d{7,14}$/, { error: 'not_a_phone_number' })
  .meta({ description: 'Telephone number, international form', examples: ['+18005550100'] })
  .brand<'PhoneNumber'>();
export type PhoneNumber = z.infer<typeof PhoneNumber>;

/** A number of 3 to 6 digits that is dialled as it stands, within one country. */
export const ShortNumber = z
  .string()
  .regex(/^[1-9]\d{2,5}$/, { error: 'not_a_phone_number' })
  .brand<'ShortNumber'>();
export type ShortNumber = z.infer<typeof ShortNumber>;

/**
 * A number as a reader of Canada writes it: `1-800-555-0100` for the North American plan, the digits in full for others.
 *
 * @source North American Numbering Plan, `1-NXX-NXX-XXXX`
 * @example
 * ```ts
 * import { PhoneNumber, readablePhoneNumber } from '@coalition/domain/values';
 *
 * readablePhoneNumber(PhoneNumber.parse('+18005550100')); // → '1-800-555-0100'
 * ```
 */
export function readablePhoneNumber(number: PhoneNumber | ShortNumber): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts === null ? number : `1-${parts.slice(1).join('-')}`;
}
