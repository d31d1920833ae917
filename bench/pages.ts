import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { readEnvironment } from '../packages/api/src/environment.ts';
import { bug } from '../packages/domain/src/values/index.ts';
import { variables } from '../scripts/environment.ts';
import { buildApps } from '../scripts/processes/build-apps.ts';
import { partsOf, root } from '../scripts/processes/part.ts';
import { runInstallation, type Installation } from '../scripts/processes/run-installation.ts';
import type { TrialParts } from '../scripts/trials/run-trials.ts';
import { askFor } from './pages/ask-for.ts';

const ports = { WEB_PORT: '4500', ADMIN_PORT: '4501', API_PUBLIC_PORT: '4502', API_STAFF_PORT: '4503' };
const site = 'http://127.0.0.1:4500';
const bare = 'http://127.0.0.1:4504';
const pages = {
  list: '/en/resources',
  item: '/en/resources/we-got-us-now',
  search: '/en/resources?q=imprisoned+mothers',
} as const;
const roundMs = 2_000;

/**
 * Measures a fresh installation of the production build: time until each process answers, memory, size of pages, and
 * requests per second of list, item and search beside a bare `node:http` server of the same bytes, in turns.
 */
export async function run({ times, log }: TrialParts): Promise<boolean> {
  if (!(await buildApps())) return false;
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-bench-'));
  const settings = { ...variables, ...ports, DATA_DIR: dataDir, NODE_ENV: 'production' };
  try {
    const first = await start(settings);
    log(`first start ever, with the content loaded: all three answer after ${seconds(first.tookMs)}`);
    await first.installation.stop();
    const second = await start(settings);
    log(`second start: all three answer after ${seconds(second.tookMs)}`);
    await measure(second.installation, { times, log });
    await second.installation.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return true;
}

async function start(settings: NodeJS.ProcessEnv): Promise<{ installation: Installation; tookMs: number }> {
  const environment = readEnvironment(settings);
  if (!environment.ok) return bug(environment.failure);
  const startedAt = performance.now();
  const installation = await runInstallation(partsOf(environment.value), settings, new AbortController().signal);
  if (!installation.ok) return bug(installation.failure);
  return { installation: installation.value, tookMs: performance.now() - startedAt };
}

async function measure(installation: Installation, { times, log }: TrialParts): Promise<void> {
  for (const [name, path] of Object.entries(pages)) {
    const { bytes, tookMs } = await askOnce(path);
    log(`${name}: ${String(bytes)} bytes (brotli, CSS included), first answer after ${tookMs.toFixed(1)} ms`);
  }
  for (const script of ['verify-statement.js', 'leave-site.js']) log(`${script}: ${sizeOf(script)}`);
  await wait(2_000);
  for (const [name, path] of Object.entries(pages)) log(`${name}: ${await compare(path, times)}`);
  for (const [name, processId] of installation.processIds)
    log(`memory of ${name}: ${residentMegabytes(processId)} MB resident`);
}

/** How large a script of the site is, as it lies and as it is sent. */
function sizeOf(script: string): string {
  const content = readFileSync(join(root, 'apps/web/static', script));
  return `${String(content.length)} bytes, ${String(gzipSync(content).length)} with gzip`;
}

async function askOnce(path: string): Promise<{ bytes: number; tookMs: number }> {
  const startedAt = performance.now();
  await askFor(site + path);
  const tookMs = performance.now() - startedAt;
  // While the site is still making all its pages, the first answer may go out before its small form is kept.
  await wait(1_000);
  return { bytes: (await askFor(site + path)).length, tookMs };
}

/** Requests per second of the site and of the bare server, in turns; the median of each and their ratio. */
async function compare(path: string, rounds: number): Promise<string> {
  const body = await askFor(site + path);
  const rival = spawn(process.execPath, [join(root, 'bench/pages/bare-server.ts'), '4504'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  rival.stdin.end(body);
  await wait(700);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await requestsPerSecond(site + path));
    theirs.push(await requestsPerSecond(bare + path));
  }
  rival.kill();
  const [our, their] = [median(ours), median(theirs)];
  return `${our.toFixed(0)} requests/s beside ${their.toFixed(0)} of bare node:http, ratio ${(our / their).toFixed(2)} (medians of ${String(rounds)} turns)`;
}

/** Asks from 20 connections for a while. */
async function requestsPerSecond(url: string): Promise<number> {
  const until = performance.now() + roundMs;
  let answered = 0;
  const ask = async (): Promise<void> => {
    while (performance.now() < until) {
      await askFor(url);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: 20 }, ask));
  return answered / (roundMs / 1_000);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** Resident memory as Linux tells it; 0 elsewhere. */
function residentMegabytes(processId: number): string {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(processId)}/status`, 'utf8'))?.[1] ?? '0';
    return (Number(kilobytes) / 1_024).toFixed(0);
  } catch {
    return '0';
  }
}
