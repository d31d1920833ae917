import type { EmailAddress } from '@coalition/domain/values';
import domains from 'disposable-email-domains' with { type: 'json' };
import wildcards from 'disposable-email-domains/wildcard.json' with { type: 'json' };

const listed = new Set(domains);
const parents = new Set(wildcards);

/** Whether an address is of a service that hands out addresses for minutes, or of a host below one. */
export function isDisposable(email: EmailAddress): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const labels = host.split('.');
  return listed.has(host) || labels.some((_, index) => parents.has(labels.slice(index).join('.')));
}
