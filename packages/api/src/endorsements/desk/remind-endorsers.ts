import { remindEndorser, SignOnClosed, type ReminderOutcome } from '@coalition/domain/endorsements';
import type { StatementId } from '@coalition/domain/statements';
import {
  fail,
  Instant,
  ok,
  type EmailAddress,
  type Failure,
  type Language,
  type Result,
} from '@coalition/domain/values';
import { sql } from 'kysely';
import { reminderMail } from '../../mail/endorsement-mails.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { dayIn, momentIn } from '../../mail/words/mail-text.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { lockStage } from '../../statements/version.store.ts';
import { parseEndorsement, type KeptEndorsement } from '../endorsement.store.ts';
import { linksOf } from '../links/issue-link.ts';
import { findSignOn, openUntil, type OpenSignOn } from '../open-sign-on.ts';

/** One press of the button reminds no more than this; whoever is left is there for the next. */
const remindersMax = 500;

/** How many people a wish to remind comes to, by what comes of it; `left` would be reminded by another press. */
export interface ReminderReport {
  counts: Partial<Record<ReminderOutcome, number>>;
  left: number;
}

/** What reminding everybody under a statement would come to now; nothing is sent. */
export async function previewReminders(office: Office, statement: StatementId): Promise<ReminderReport> {
  const open = await findSignOn(office, office.db, statement);
  if (!open || openUntil(open, 'invited') === null) return { counts: {}, left: 0 };
  return reportOf(await judgeAll(office.db, statement, open));
}

/**
 * Reminds whoever was asked under the open words of a statement and has not answered: each by a new link to the same page,
 * while the first one stays good.
 *
 * @fails SignOnClosed, MailSenderMissing: then nobody was reminded
 */
export function remindEndorsers(office: Office, statement: StatementId): Promise<Result<ReminderReport, Failure>> {
  return inTransaction(office.db, async (db) => {
    await lockStage(db, statement);
    const open = await findSignOn(office, db, statement);
    if (!open || openUntil(open, 'invited') === null) return fail(SignOnClosed({ statement }));
    const judged = await judgeAll(db, statement, open);
    const report = reportOf(judged);
    const chosen = judged.filter(({ outcome }) => outcome === 'reminded').slice(0, remindersMax);
    for (const { kept } of chosen) {
      const reminded = await remindOne(office, db, { kept, open });
      if (!reminded.ok) return reminded;
    }
    const facts = { reminded: chosen.length, of: judged.length };
    await writeAudit(office, db, { action: 'endorsements.remind', noun: 'statements', recordId: statement, facts });
    return ok(report);
  });
}

interface Judged {
  kept: KeptEndorsement;
  outcome: ReminderOutcome;
}

/** Who waits for their owner under a statement, the oldest first, with what a reminder would come to; one for each address. */
async function judgeAll(db: Db, statement: StatementId, open: OpenSignOn): Promise<Judged[]> {
  const rows = await db
    .selectFrom('endorsements')
    .selectAll()
    .where('statement_id', '=', statement)
    .where('status', 'in', ['invited', 'requested'])
    .orderBy('id')
    .execute();
  const past = await pastOf(db, statement);
  const reminded = new Set<string>();
  return rows.map((row) => {
    const kept = parseEndorsement(row);
    const address = row.email_folded ?? '';
    const known = {
      hasAddress: kept.contact.email !== null,
      tookNameBack: past.tookBack.has(address),
      ofThis: past.ofEach.get(row.id) ?? [],
      lastToPerson: reminded.has(address) ? open.signOn.at : (past.lastTo.get(address) ?? null),
    };
    const outcome = remindEndorser(kept.endorsement, known, open.signOn);
    if (outcome === 'reminded') reminded.add(address);
    return { kept, outcome };
  });
}

interface Past {
  ofEach: ReadonlyMap<string, Instant[]>;
  lastTo: ReadonlyMap<string, Instant>;
  tookBack: ReadonlySet<string>;
}

async function pastOf(db: Db, statement: StatementId): Promise<Past> {
  const reminders = await db
    .selectFrom('endorsement_reminders')
    .innerJoin('endorsements', 'endorsements.id', 'endorsement_reminders.endorsement_id')
    .select(['endorsement_id', 'reminded_at', 'email_folded'])
    .where('email_folded', 'in', (select) =>
      select
        .selectFrom('endorsements as own')
        .select(sql<string>`own.email_folded`.as('address'))
        .where('own.statement_id', '=', statement)
        .where('own.status', 'in', ['invited', 'requested']),
    )
    .orderBy('reminded_at')
    .execute();
  const left = await db
    .selectFrom('endorsements')
    .select('email_folded')
    .where('statement_id', '=', statement)
    .where('status', 'in', ['withdrawn', 'removed'])
    .execute();
  const told = reminders.map((row) => ({ ...row, at: Instant.parse(row.reminded_at) }));
  const ofEach = Map.groupBy(told, ({ endorsement_id }) => endorsement_id);
  return {
    ofEach: new Map([...ofEach].map(([id, all]) => [id, all.map(({ at }) => at)])),
    lastTo: new Map(told.map(({ email_folded, at }) => [email_folded ?? '', at])),
    tookBack: new Set(left.map(({ email_folded }) => email_folded ?? 'nobody')),
  };
}

function reportOf(judged: readonly Judged[]): ReminderReport {
  const groups = Map.groupBy(judged, ({ outcome }) => outcome);
  const all = groups.get('reminded')?.length ?? 0;
  const counts = Object.fromEntries([...groups].map(([outcome, some]) => [outcome, some.length]));
  return {
    counts: all === 0 ? counts : { ...counts, reminded: Math.min(all, remindersMax) },
    left: Math.max(0, all - remindersMax),
  };
}

/** Mails one person a new link to what they were asked, with the last day as it is now; or to what they may have answered before. @fails MailSenderMissing */
export async function remindOne(
  office: Office,
  db: Db,
  { kept, open, isAfterLoss = false }: { kept: KeptEndorsement; open: OpenSignOn; isAfterLoss?: boolean },
): Promise<Result<null, Failure>> {
  const { installation, now } = office;
  const { endorsement, language, contact } = kept;
  const { id, state } = endorsement;
  const isInvited = state.status === 'invited';
  const door = await linksOf(installation, db, { id, purpose: isInvited ? 'invitation' : 'confirm', now });
  const decline = await linksOf(installation, db, { id, purpose: 'withdraw', now });
  const { words } = open.version;
  const lastDay = openUntil(open, 'invited') ?? open.signOn.today;
  const asked = isInvited ? ('by_invitation' as const) : ('to_confirm' as const);
  const facts = (written: Language) => ({
    title: { en: words.en.title, fr: words.fr.title },
    asked: isAfterLoss ? ('after_loss' as const) : asked,
    link: door(written),
    declineLink: decline(written),
    until:
      isInvited || !('lapsesAt' in state)
        ? dayIn(written, lastDay)
        : momentIn(written, state.lapsesAt, installation.timeZone),
  });
  await db.insertInto('endorsement_reminders').values({ endorsement_id: id, reminded_at: now }).execute();
  const to: EmailAddress | null = contact.email;
  if (to === null) return ok(null);
  const queued = await queueMail(office, db, { ...reminderMail(facts, language), to, about: id });
  return queued.ok ? ok(null) : queued;
}
