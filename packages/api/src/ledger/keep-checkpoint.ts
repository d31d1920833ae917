import { coalitionKind } from '@coalition/domain/coalition';
import { checkpointDigest, type SignedCheckpoint } from '@coalition/domain/ledger';
import { instantLater, ok, type EmailAddress } from '@coalition/domain/values';
import { recordStore } from '../revisions/records/record.store.ts';
import { inTransaction, type Db, type Office } from '../server/office.ts';
import { readCheckpoints, writeCheckpoint } from './checkpoint-files.ts';
import { newestCheckpoint } from './sign-checkpoint.ts';

/** How a checkpoint is mailed; the mail row of the api knows how. */
export type MailCheckpoint = (
  office: Office,
  db: Db,
  letter: { signed: SignedCheckpoint; digest: string; to: EmailAddress },
) => Promise<boolean>;

const dayMs = 86_400_000;
const lastMailed = 'checkpoint_mailed';

/**
 * Writes the newest checkpoint beside the database if the ledger grew since the last one, and mails it to those the office
 * named, at most once a day.
 *
 * @returns the checkpoint when it is new, else null; a ledger without an entry has none
 */
export async function keepCheckpoint(office: Office, mail: MailCheckpoint): Promise<SignedCheckpoint | null> {
  const { dataDir } = office.installation;
  const signed = await newestCheckpoint(office, office.db);
  if (dataDir === null || signed.checkpoint.size === 0) return null;
  const isNew = writeCheckpoint(dataDir, signed);
  await mailDaily(office, signed, mail);
  return isNew ? signed : null;
}

/** The newest checkpoint that was kept; null while there is none. */
export function newestKept(dataDir: string): SignedCheckpoint | null {
  return readCheckpoints(dataDir).at(-1) ?? null;
}

async function mailDaily(office: Office, signed: SignedCheckpoint, mail: MailCheckpoint): Promise<void> {
  const digest = await checkpointDigest(signed.checkpoint);
  await inTransaction(office.db, async (db) => {
    const last = await db.selectFrom('installation').select('value').where('name', '=', lastMailed).executeTakeFirst();
    const [at = '', mailed = ''] = last?.value.split(' ') ?? [];
    if (mailed === digest || (at !== '' && at > instantLater(office.now, -dayMs))) return ok(null);
    let wasMailed = false;
    for (const to of await checkpointReaders(db))
      wasMailed = (await mail(office, db, { signed, digest, to })) || wasMailed;
    if (wasMailed) await remember(db, `${office.now} ${digest}`);
    return ok(null);
  });
}

async function checkpointReaders(db: Db): Promise<readonly EmailAddress[]> {
  const [coalition] = await recordStore(coalitionKind).list(db);
  return coalition?.confidential.checkpointReaders ?? [];
}

async function remember(db: Db, value: string): Promise<void> {
  await db
    .insertInto('installation')
    .values({ name: lastMailed, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
