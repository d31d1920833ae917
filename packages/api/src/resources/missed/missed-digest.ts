import { createHmac, randomBytes } from 'node:crypto';
import { hidingSecret } from '../../server/keys/keys.ts';
import type { Installation } from '../../server/office.ts';
import type { MissedSearch } from './missed.store.ts';

// Where nothing lasts on disk, neither does the secret.
const passingSecret = randomBytes(32);

/** What stands for a hidden term: without the installation’s secret nobody can try names until one fits. @source HMAC, RFC 2104 */
export function missedDigest({ dataDir }: Pick<Installation, 'dataDir'>, { language, term }: MissedSearch): string {
  const secret = dataDir === null ? passingSecret : hidingSecret(dataDir);
  return createHmac('sha256', secret)
    .update(JSON.stringify([language, term]))
    .digest('hex');
}
