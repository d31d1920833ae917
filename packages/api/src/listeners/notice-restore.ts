import type { Logger } from 'pino';
import { admitLostAudit, keepAuditSeal } from '../audit/keep-audit-seal.ts';
import { askAfterLoss } from '../endorsements/ask-after-loss.ts';
import { admitLoss, judgeRestore } from '../ledger/admit-loss.ts';
import { readCheckpoints } from '../ledger/checkpoint-files.ts';
import { keepCheckpoint } from '../ledger/keep-checkpoint.ts';
import { mailCheckpoint } from '../mail/mail-checkpoint.ts';
import type { Office } from '../server/office.ts';

/**
 * Holds the ledger against the checkpoints kept beside the database, at start. One that ends early says so from then on: a
 * backup was restored. One that was changed is reported and left as it is, for nothing here may make a forgery look honest.
 */
export async function noticeRestore(office: Office, logger: Logger): Promise<void> {
  const { dataDir } = office.installation;
  if (dataDir === null) return;
  const judged = await judgeRestore(office.db, readCheckpoints(dataDir));
  if (judged.verdict === 'differs')
    logger.error(
      judged.lost,
      'the ledger is not the one of the checkpoints in ledger/checkpoints: somebody changed it',
    );
  if (judged.verdict === 'shorter') {
    logger.error(judged.lost, 'the ledger lost entries that a kept checkpoint had; it says so from now on');
    const admitted = await admitLoss(office, judged.lost, askAfterLoss);
    if (!admitted.ok) logger.error(admitted.failure, 'the ledger could not say what it lost');
  }
  if (judged.verdict !== 'differs') await keepCheckpoint(office, mailCheckpoint);
}

/** Does the same for the audit log and its seals; before anything else is written into it. */
export async function noticeLostAudit(office: Office, logger: Logger): Promise<void> {
  const lost = await admitLostAudit(office);
  if (lost) logger.error(lost, 'the audit log lost entries that a kept seal had; it says so from now on');
  await keepAuditSeal(office);
}
