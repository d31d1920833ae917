import { englishFindings, sayFinding } from '@coalition/domain/proofs';
import type { SignedCheckpoint } from '@coalition/domain/ledger';
import { parseArgs } from 'node:util';
import { askAfterLoss } from '../endorsements/ask-after-loss.ts';
import { admitLoss, judgeRestore } from '../ledger/admit-loss.ts';
import { readCheckpoint, readCheckpoints, writeCheckpoint } from '../ledger/checkpoint-files.ts';
import { say, unusable } from '../server/command-answers.ts';
import { inCommandOffice, type CommandOffice } from '../server/command-office.ts';
import { rotateLedgerKey } from '../server/keys/ledger-key.ts';
import { newestCheckpoint } from '../ledger/sign-checkpoint.ts';
import { announce } from '../revisions/changes/announce.ts';
import { verifyLedger } from './verify-ledger.ts';

const usage = `Usage: pnpm ledger verify [--checkpoint FILE …]      recompute everything in the database
       pnpm ledger admit-loss [--checkpoint FILE …]  say in the ledger what a restored backup lost
       pnpm ledger rotate-key                        sign with a new key from now on
`;

type Command = (office: CommandOffice, brought: readonly SignedCheckpoint[]) => Promise<0 | 1>;

const commands: Readonly<Record<string, Command>> = { verify, 'admit-loss': admit, 'rotate-key': rotate };

process.exitCode = await run(process.argv.slice(2));

/** 0 when all is well, 1 when something is not as it was made, 2 when nothing could be looked at. */
async function run(args: string[]): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  const command = commands[asked?.positionals[0] ?? ''];
  if (!asked || !command || asked.positionals.length > 1) return unusable(usage);
  const brought: SignedCheckpoint[] = [];
  for (const file of asked.values.checkpoint ?? []) {
    const signed = readCheckpoint(file);
    if (!signed) return unusable(`${file} is not a checkpoint.\n`);
    brought.push(signed);
  }
  const done = await inCommandOffice(process.env, (office) => command(office, brought));
  return done.ok ? done.value : unusable(`${done.failure}\n`);
}

async function verify(office: CommandOffice, brought: readonly SignedCheckpoint[]): Promise<0 | 1> {
  const { size, findings, notes, agreesWith } = await verifyLedger(office, brought);
  for (const { statement, finding } of findings)
    say(`✗ ${statement === null ? '' : `Statement ${statement}: `}${sayFinding(finding, englishFindings)}`);
  for (const note of notes) say(`· ${sayFinding(note, englishFindings)}`);
  if (findings.length === 0) say(`${String(size)} entries: nothing was changed.`);
  if (agreesWith.length > 0) say(`Agrees with the checkpoints of ${agreesWith.join(', ')} entries.`);
  return findings.length === 0 ? 0 : 1;
}

async function admit(office: CommandOffice, brought: readonly SignedCheckpoint[]): Promise<0 | 1> {
  const judged = await judgeRestore(office.db, [...readCheckpoints(office.installation.dataDir), ...brought]);
  if (judged.verdict === 'whole') {
    say('Nothing is missing: every checkpoint agrees.');
    return 0;
  }
  const admitted = await admitLoss(office, judged.lost, askAfterLoss);
  if (!admitted.ok) {
    say(`The clock is behind the ledger: ${JSON.stringify(admitted.failure.facts)}`);
    return 1;
  }
  for (const signed of brought) writeCheckpoint(office.installation.dataDir, signed);
  const { lostFrom, lostUntil } = admitted.value;
  say(`The ledger now says that entries ${String(lostFrom)} to ${String(lostUntil)} were lost.`);
  return 0;
}

async function rotate(office: CommandOffice): Promise<0 | 1> {
  const { dataDir } = office.installation;
  const last = await newestCheckpoint(office, office.db);
  if (last.checkpoint.size > 0) writeCheckpoint(dataDir, last);
  const { publicKey } = rotateLedgerKey(dataDir, last.checkpoint.size);
  const news = { at: office.now, noun: 'ledger', record_id: 'ledger', is_withdrawal: false };
  await office.db.transaction().execute((db) => announce(db, news));
  say(`From now on ${publicKey} signs. Start the office again if it is running.`);
  return 0;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: { checkpoint: { type: 'string', multiple: true } }, allowPositionals: true });
  } catch {
    return null;
  }
}
