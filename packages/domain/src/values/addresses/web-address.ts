import { z } from 'zod';

/** A public web address: http or https, a host with a dot, no user name or password, at most 2,048 characters. */
export const WebAddress = z
  .string()
  .max(2_048, { error: 'too_long' })
  .refine(isPublicWebAddress, { error: 'not_a_web_address' })
  .brand<'WebAddress'>();
export type WebAddress = z.infer<typeof WebAddress>;

function isPublicWebAddress(address: string): boolean {
  if (/[\s\u0000-\u001F\\<>"{}|^`]/.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    /^[^.]+(\.[^.]+)+$/.test(url.hostname)
  );
}

/** The host a reader would recognise: without `www.`, in its own script. */
export function hostOf(address: WebAddress): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
