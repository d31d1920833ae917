import { sayAuditFinding, type SignedAuditSeal } from '@coalition/domain/audit';
import { parseArgs } from 'node:util';
import { say, unusable } from '../server/command-answers.ts';
import { inCommandOffice, type CommandOffice } from '../server/command-office.ts';
import { sealsIn } from './audit-seals.ts';
import { verifyAuditLog } from './verify-audit-log.ts';

const usage = `Usage: pnpm audit-log verify [--seals FILE …]   recompute every entry; hold it against seals kept elsewhere too
`;

process.exitCode = await run(process.argv.slice(2));

/** 0 when all is well, 1 when something is not as it was written, 2 when nothing could be looked at. */
async function run(args: string[]): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  if (asked?.positionals.join(' ') !== 'verify') return unusable(usage);
  const brought: SignedAuditSeal[] = [];
  for (const file of asked.values.seals ?? []) {
    const seals = sealsIn(file) ?? [];
    if (seals.length === 0) return unusable(`${file} holds no seal.\n`);
    brought.push(...seals);
  }
  const done = await inCommandOffice(process.env, (office) => verify(office, brought));
  return done.ok ? done.value : unusable(`${done.failure}\n`);
}

async function verify(office: CommandOffice, brought: readonly SignedAuditSeal[]): Promise<0 | 1> {
  const { size, findings, agreesWith, gaps } = await verifyAuditLog(office, brought);
  for (const finding of findings) say(`✗ ${sayAuditFinding(finding, 'en')}`);
  for (const gap of gaps)
    say(`· The log says that a restored backup lost what the seal of ${String(gap)} entries covered.`);
  if (findings.length === 0) say(`${String(size)} entries: nothing was changed.`);
  const newest = Math.max(0, ...agreesWith);
  say(
    newest === 0
      ? '· No seal agrees: a log that was cut or made anew as a whole cannot be told from the true one.'
      : `Agrees with ${String(agreesWith.length)} seals, the last of ${String(newest)} entries.`,
  );
  return findings.length === 0 ? 0 : 1;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: { seals: { type: 'string', multiple: true } }, allowPositionals: true });
  } catch {
    return null;
  }
}
