import { z } from 'zod';

const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const host = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/**
 * One e-mail address in a narrow grammar: no quoted local part, no comment, no second address, at most 254 characters.
 *
 * @source RFC 5321 `Mailbox`, without `Quoted-string` and address literals
 */
export const EmailAddress = z
  .string()
  .max(254, { error: 'too_long' })
  .refine(isMailbox, { error: 'not_an_email_address' })
  .brand<'EmailAddress'>();
export type EmailAddress = z.infer<typeof EmailAddress>;

function isMailbox(address: string): boolean {
  const at = address.lastIndexOf('@');
  if (at < 1 || at > 64) return false;
  return local.test(address.slice(0, at)) && host.test(address.slice(at + 1));
}

/**
 * The form in which two addresses of one person are equal: lower case, `+tag` dropped. For comparing, never for sending.
 *
 * @example
 * ```ts
 * import { EmailAddress, foldEmailAddress } from '@coalition/domain/values';
 *
 * foldEmailAddress(EmailAddress.parse('Office+news@Example.org')); // → 'office@example.org'
 * ```
 */
export function foldEmailAddress(address: EmailAddress): string {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at).replace(/\+.*$/, '');
  return `${name}@${address.slice(at + 1)}`.toLowerCase();
}
