import type { EmailAddress } from '@coalition/domain/values';

/** Both lists, 120,000 names, read when the first address is looked up: a start does not wait for them. */
let reading: Promise<{ listed: Set<string>; parents: Set<string> }> | null = null;

/** Whether an address is of a service that hands out addresses for minutes, or of a host below one. */
export async function isDisposable(email: EmailAddress): Promise<boolean> {
  const { listed, parents } = await (reading ??= readLists());
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const labels = host.split('.');
  return listed.has(host) || labels.some((_, index) => parents.has(labels.slice(index).join('.')));
}

async function readLists() {
  const [domains, wildcards] = await Promise.all([
    import('disposable-email-domains', { with: { type: 'json' } }),
    import('disposable-email-domains/wildcard.json', { with: { type: 'json' } }),
  ]);
  return { listed: new Set(domains.default), parents: new Set(wildcards.default) };
}
