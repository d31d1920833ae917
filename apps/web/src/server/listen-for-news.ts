import { publicClient } from '@coalition/api/client';
import { setTimeout as wait } from 'node:timers/promises';
import { readSharedSecret } from './shared-secret.ts';

/** What the site wants to hear. */
export interface NewsListener {
  apiUrl: string;
  dataDir: string;
  /** Called at each change of what visitors see. */
  onChange: (news: HeardNews) => void;
  signal: AbortSignal;
}

/** What was heard: something changed, in these nouns or, with null, in whatever there is. */
export interface HeardNews {
  nouns: readonly string[] | null;
  hasWithdrawal: boolean;
}

/**
 * Hears of every change by one long poll, for as long as the site runs. While the api cannot be reached, asks again with
 * growing pauses; after that silence everything counts as changed, since news may have been missed.
 */
export async function listenForNews({ apiUrl, dataDir, onChange, signal }: NewsListener): Promise<void> {
  let sequence: number | null = null;
  let pauseMs = 250;
  while (!signal.aborted) {
    const heard: News | null = await ask({ apiUrl, dataDir, signal }, sequence);
    if (heard === null) {
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, 5_000);
      continue;
    }
    pauseMs = 250;
    // At first nobody knows what was missed, so everything counts as changed.
    if (sequence === null) onChange({ nouns: null, hasWithdrawal: true });
    else if (heard.sequence < sequence) onChange({ nouns: null, hasWithdrawal: true });
    else if (heard.sequence > sequence) onChange(heard);
    sequence = heard.sequence;
  }
}

interface News {
  sequence: number;
  nouns: string[];
  hasWithdrawal: boolean;
}

async function ask(
  { apiUrl, dataDir, signal }: Omit<NewsListener, 'onChange'>,
  sequence: number | null,
): Promise<News | null> {
  const secret = readSharedSecret(dataDir);
  if (secret === null) return null;
  const client = publicClient(apiUrl, { 'x-coalition-secret': secret });
  // The first question only learns where the news stands.
  const asked = sequence === null ? { sequence: 0, waitMs: 0 } : { sequence, waitMs: 15_000 };
  return client.revisions.since.query(asked, { signal }).catch(() => null);
}
