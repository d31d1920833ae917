import { SignInLimited } from '@coalition/domain/access';
import { fail, ok, type FailureOf, type Result } from '@coalition/domain/values';
import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

/** One hash takes 19 MiB and some 20 ms of a core. @source OWASP Password Storage Cheat Sheet, argon2id */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const atOnceMax = 4;
const waitingMax = 50;

type Limited = FailureOf<typeof SignInLimited>;
type Cost = typeof cost;

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

let running = 0;
const waiting: (() => void)[] = [];

/** Waits for one of four places; the fifty-first in the queue is sent away, so that guessing cannot use up the memory. */
async function inTurn<Value>(work: () => Promise<Value>): Promise<Result<Value, Limited>> {
  if (running >= atOnceMax) {
    if (waiting.length >= waitingMax) return fail(SignInLimited({ retryAfterSeconds: 5 }));
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return ok(await work());
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** A hash that no known pass phrase has, of the same cost: for an account that has none. */
export const nobodysHash = `$argon2id$v=19$m=${String(cost.memory)},t=${String(cost.passes)},p=${String(cost.parallelism)}$${unpadded(Buffer.alloc(16))}$${unpadded(Buffer.alloc(tagLength))}`;

/**
 * The argon2id hash of a pass phrase as a PHC string; the phrase counts exactly as typed, byte for byte.
 *
 * @fails SignInLimited, when too many hashes wait already
 */
export function hashPassword(password: string): Promise<Result<string, Limited>> {
  return inTurn(async () => {
    const nonce = randomBytes(16);
    const tag = await derive('argon2id', { message: password, nonce, tagLength, ...cost });
    return `$argon2id$v=19$m=${String(cost.memory)},t=${String(cost.passes)},p=${String(cost.parallelism)}$${unpadded(nonce)}$${unpadded(tag)}`;
  });
}

/**
 * Whether a pass phrase is the one of a PHC string. Without a string (no such account) the same work is done in vain, so
 * that the time tells nothing.
 *
 * @fails SignInLimited, when too many hashes wait already
 */
export function isPassword(password: string, stored: string | null): Promise<Result<boolean, Limited>> {
  return inTurn(async () => {
    const { nonce, tag, cost: storedCost } = parseHash(stored ?? nobodysHash);
    const derived = await derive('argon2id', { message: password, nonce, tagLength: tag.length, ...storedCost });
    return timingSafeEqual(derived, tag) && stored !== null;
  });
}

function parseHash(stored: string): { nonce: Buffer; tag: Buffer; cost: Cost } {
  const [, , , costs = '', nonce = '', tag = ''] = stored.split('$');
  const [memory = 0, passes = 0, parallelism = 0] = costs.split(',').map((part) => Number(part.slice(2)));
  return {
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
    cost: { memory, passes, parallelism },
  };
}
