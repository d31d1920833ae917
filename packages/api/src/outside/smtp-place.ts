import { isThisMachine } from '../server/this-machine.ts';
import type { SmtpPlace } from './send-mail.ts';

/**
 * Reads the address of a mail server: `smtps://name:password@host:465` is TLS from the first byte, `smtp://…:587` begins TLS
 * before anything is said. Only a server on this machine is spoken to in the clear.
 *
 * @returns null where it is no such address
 */
export function smtpPlaceOf(address: string): SmtpPlace | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(address);
  const isPlain = (pathname === '' || pathname === '/') && search === '' && hash === '';
  if (!isPlain || hostname === '' || (protocol !== 'smtp:' && protocol !== 'smtps:')) return null;
  const [name, secret] = [decoded(username), decoded(password)];
  if (name === null || secret === null || (name === '') !== (secret === '')) return null;
  const host = hostname.replace(/^\[|\]$/g, '');
  const isAtOnce = protocol === 'smtps:';
  return {
    host,
    port: port === '' ? (isAtOnce ? 465 : 587) : Number(port),
    tls: isAtOnce ? 'at_once' : isThisMachine(host) ? 'none' : 'must_begin',
    user: name === '' ? null : { name, password: secret },
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
