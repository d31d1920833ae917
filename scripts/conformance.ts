import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceFinding, ConformanceReport } from '../packages/domain/src/interchange/index.ts';
import { instantOf } from '../packages/domain/src/values/index.ts';
import { checkApi } from './conformance/check-api.ts';
import { checkDiscovery } from './conformance/check-discovery.ts';
import { checkFeeds } from './conformance/check-feeds.ts';
import { checkHarvest } from './conformance/check-harvest.ts';
import { checkItems } from './conformance/check-items.ts';

// `pnpm conformance <base-url> [--keep=<data folder>]`: what each format must hold, looked at from outside.
const [address, ...options] = process.argv.slice(2);
if (address === undefined || !URL.canParse(address)) {
  process.stderr.write('Say which site: pnpm conformance https://example.org [--keep=./data]\n');
  process.exitCode = 2;
} else {
  process.exitCode = await run(
    new URL(address).origin,
    options.find((option) => option.startsWith('--keep='))?.slice(7),
  );
}

async function run(site: string, dataDir: string | undefined): Promise<number> {
  const findings: ConformanceFinding[] = [];
  for (const check of [checkHarvest, checkApi, checkFeeds, checkItems, checkDiscovery])
    findings.push(...(await check(site)));
  for (const [format, all] of Map.groupBy(findings, (finding) => finding.format)) tell(format, all);
  const faults = findings.filter(({ level, holds }) => level === 'must' && !holds).length;
  process.stdout.write(`\n${String(findings.length)} checks, ${String(faults)} that must hold and do not.\n`);
  if (dataDir !== undefined) keep({ site, at: instantOf(new Date()), findings }, dataDir);
  return faults === 0 ? 0 : 1;
}

function tell(format: string, findings: readonly ConformanceFinding[]): void {
  const failing = findings.filter(({ holds }) => !holds);
  process.stdout.write(`${format}: ${String(findings.length - failing.length)} of ${String(findings.length)} hold\n`);
  for (const { level, check, detail } of failing)
    process.stdout.write(`  ${level === 'must' ? 'FAILS' : 'wish '}  ${check}${detail === '' ? '' : ` (${detail})`}\n`);
}

/** Where the site finds its newest report, to show it on its page about data. */
function keep(report: ConformanceReport, dataDir: string): void {
  mkdirSync(join(dataDir, 'conformance'), { recursive: true });
  writeFileSync(join(dataDir, 'conformance', 'last.json'), JSON.stringify(report));
}
