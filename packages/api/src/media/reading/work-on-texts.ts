import { bug, instantLater, type Digest } from '@coalition/domain/values';
import { readFile } from 'node:fs/promises';
import { makeLoop, type Loop } from '../../server/background/make-loop.ts';
import type { ThreadLimits } from '../../server/background/run-thread.ts';
import type { Office } from '../../server/office.ts';
import { mediumFile } from '../medium-file.ts';
import { claimText, finishText, keepText, releaseText, type ClaimedText } from './medium-text.store.ts';
import { readTextInThread, type TextRead } from './read-text-in-thread.ts';

/** Brings the search up to the text of a file, for the public records of a row that show it. */
export type FollowText = (office: Pick<Office, 'db' | 'now'>, sha256: Digest) => Promise<void>;

/** How the loop goes about. */
export interface TextWays {
  followers: readonly FollowText[];
  limits?: ThreadLimits;
}

/** How long a process may be silent before another takes its work up; a reading may take half of it. */
export const textLeaseMs = 120_000;

/** A reading that twice ended with its process is not begun again. */
const attemptsMax = 2;

/** Makes the loop that reads documents, one at a time. */
export function makeTextLoop(office: () => Office, ways: TextWays): Loop {
  return makeLoop(async (stopping) => {
    while (!stopping.aborted) {
      const { db, now } = office();
      const claimed = await claimText(db, now, instantLater(now, textLeaseMs));
      if (claimed === null) return;
      await readClaimed(office, claimed, { ...ways, signal: stopping });
    }
  });
}

/** The text is kept before its holders hear of it, so that whoever takes this up later need not read again. */
async function readClaimed(
  office: () => Office,
  { sha256, attempts, content }: ClaimedText,
  { followers, limits, signal }: TextWays & { signal: AbortSignal },
): Promise<void> {
  const { db } = office();
  if (content.status === 'waiting') {
    const read = attempts > attemptsMax ? tooCostly : await readFileText(office(), sha256, { limits, signal });
    if (read === null) {
      await releaseText(db, sha256, office().now);
      return;
    }
    await keepText(db, sha256, read);
  }
  for (const follow of followers) await follow(office(), sha256);
  await finishText(db, sha256);
}

const tooCostly: TextRead = { state: { status: 'unreadable', why: 'too_costly' }, pages: [] };
const missing: TextRead = { state: { status: 'unreadable', why: 'missing' }, pages: [] };

async function readFileText(
  { installation }: Office,
  sha256: Digest,
  { limits, signal }: { limits: ThreadLimits | undefined; signal: AbortSignal },
): Promise<TextRead | null> {
  const dataDir = installation.dataDir ?? bug('no folder of files');
  const bytes = await readFile(mediumFile(dataDir, sha256)).catch(() => null);
  return bytes === null ? missing : readTextInThread(bytes, { limits, signal });
}
