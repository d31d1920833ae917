import { instantLater, type Instant } from '@coalition/domain/values';
import type { FastifyInstance } from 'fastify';
import { secretHeader } from '../../server/keys/keys.ts';
import { makeListener } from '../../server/listening/listener.ts';
import { makeLogger } from '../../server/listening/logger.ts';
import { exampleInstallation, exampleNow } from '../../server/office.examples.ts';
import type { Office } from '../../server/office.ts';
import { publicRouter, staffRouter } from '../routers.ts';

const secret = 'c0ffee'.repeat(10);
const hourMs = 3_600_000;

/** A question to the api, made anew for each round: the same but for what is known, or is not. */
export interface Question {
  listener: 'public' | 'staff';
  procedure: string;
  kind: 'query' | 'mutation';
  /** @param now when it is asked; each round is an hour after the one before, so that no limit is met */
  input: (round: number, now: Instant) => object;
}

/** What may not differ: two questions about which a stranger must learn nothing from the answer. */
export interface Pair {
  name: string;
  known: Question;
  unknown: Question;
}

/** How the answers to a pair compare. */
export interface Comparison {
  name: string;
  /** What differs in status, headers or length; empty when nothing does. */
  differences: string[];
  knownMs: number;
  unknownMs: number;
  /** Of all answers of both, around their own medians. */
  sigmaMs: number;
}

/** Asks both of each pair in turns over HTTP, so many times, and compares what comes back and how long it takes. */
export async function compareAnswers(db: Office['db'], pairs: readonly Pair[], rounds: number): Promise<Comparison[]> {
  const listeners = { public: await listen(db, 'public'), staff: await listen(db, 'staff') };
  try {
    const compared: Comparison[] = [];
    for (const pair of pairs) compared.push(await comparePair(listeners, pair, rounds));
    return compared;
  } finally {
    await Promise.all(Object.values(listeners).map((server) => server.close()));
  }
}

async function comparePair(
  listeners: Record<Question['listener'], FastifyInstance>,
  { name, known, unknown }: Pair,
  rounds: number,
): Promise<Comparison> {
  const taken = { known: new Array<number>(), unknown: new Array<number>() };
  const seen = { known: new Set<string>(), unknown: new Set<string>() };
  const warmUp = 5;
  for (let round = 0; round < rounds + warmUp; round += 1) {
    // Who goes first changes, so that neither always comes into what the other warmed.
    const turns = [['known', known] as const, ['unknown', unknown] as const];
    for (const [side, question] of round % 2 === 0 ? turns : turns.toReversed()) {
      const answer = await ask(listeners[question.listener], question, round);
      if (round < warmUp) continue;
      taken[side].push(answer.tookMs);
      seen[side].add(answer.shape);
    }
  }
  const [knownMs, unknownMs] = [median(taken.known), median(taken.unknown)];
  const apart = [...taken.known.map((ms) => ms - knownMs), ...taken.unknown.map((ms) => ms - unknownMs)];
  const sigmaMs = Math.sqrt(apart.reduce((sum, ms) => sum + ms * ms, 0) / apart.length);
  const differences = [...seen.known.symmetricDifference(seen.unknown)];
  return { name, differences, knownMs, unknownMs, sigmaMs };
}

async function ask(
  server: FastifyInstance,
  { procedure, kind, input }: Question,
  round: number,
): Promise<{ tookMs: number; shape: string }> {
  const now = instantLater(exampleNow, round * hourMs);
  const json = JSON.stringify(input(round, now));
  const headers = { [secretHeader]: secret, 'x-round': String(round) };
  const url = kind === 'query' ? `/trpc/${procedure}?input=${encodeURIComponent(json)}` : `/trpc/${procedure}`;
  const began = performance.now();
  const response = await server.inject(
    kind === 'query'
      ? { method: 'GET', url, headers }
      : { method: 'POST', url, headers: { ...headers, 'content-type': 'application/json' }, payload: json },
  );
  const tookMs = performance.now() - began;
  const { date: _date, ...others } = response.headers;
  return { tookMs, shape: JSON.stringify([response.statusCode, response.body.length, others]) };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** A listener whose clock is the round's, each round from a network of its own. */
async function listen(db: Office['db'], kind: Question['listener']): Promise<FastifyInstance> {
  const logger = makeLogger({ write: () => undefined });
  const parts = { secret, logger, isReady: () => Promise.resolve(true) };
  const office = (round: string): Office => ({
    db,
    asker: { role: 'visitor' },
    now: instantLater(exampleNow, Number(round) * hourMs),
    requestId: 'trial',
    caller: { clientKey: `network ${round}`, sessionDigest: null },
    installation: exampleInstallation,
  });
  const createContext = async ({ req }: { req: { headers: Record<string, unknown> } }) =>
    office(String(req.headers['x-round']));
  const server =
    kind === 'public'
      ? makeListener(parts, { router: publicRouter, createContext })
      : makeListener(parts, { router: staffRouter, createContext });
  await server.ready();
  return server;
}
