import { EndorsementId, inviteEndorser, SignOnClosed } from '@coalition/domain/endorsements';
import type { StatementId } from '@coalition/domain/statements';
import {
  foldEmailAddress,
  instantLater,
  Line,
  ok,
  fail,
  WebAddress,
  type EmailAddress,
  type Failure,
  type Language,
  type Result,
} from '@coalition/domain/values';
import { sql } from 'kysely';
import { invitationMail } from '../../mail/endorsement-mails.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { inTransaction, newId, type Db, type Office } from '../../server/office.ts';
import { lockStage } from '../../statements/version.store.ts';
import { insertEndorsements } from '../endorsement.store.ts';
import { linksOf } from '../links/issue-link.ts';
import { findSignOn, openUntil, type OpenSignOn } from '../open-sign-on.ts';
import { tellNewDay } from '../prolong-waiting.ts';
import { coalitionName } from './coalition-name.ts';

/** Whom to invite. */
export interface Invited {
  email: EmailAddress;
  /** As the office knows them; null where it knows the address alone. */
  name: string | null;
  /** Null where nobody knows: the mail then says everything in both. */
  language: Language | null;
}

/** A round of invitations to one statement. */
export interface InvitationRound {
  statement: StatementId;
  guests: readonly Invited[];
  /** A line to all of them; null without one. */
  note: string | null;
}

/** What became of each address: its mail is queued, was queued a moment ago by the same wish, or why none is. */
export interface InvitationReport {
  email: EmailAddress;
  outcome:
    | 'invited'
    | 'on_its_way'
    | 'invited_before'
    /** Asked before, and now told that the last day was put off since. */
    | 'told_new_day'
    | 'waits_for_confirmation'
    | 'stands_already'
    | 'took_name_back'
    | 'twice_here';
}

/**
 * Invites many at once. Nobody is asked twice under the same words, nor asked again who took their name back from
 * any words of this statement.
 *
 * @returns one line for each guest, in their order
 * @fails SignOnClosed, MailSenderMissing: then nobody was invited
 */
export function inviteEndorsers(office: Office, round: InvitationRound): Promise<Result<InvitationReport[], Failure>> {
  return inTransaction(office.db, async (db) => {
    await lockStage(db, round.statement);
    const open = await findSignOn(office, db, round.statement);
    if (!open || openUntil(open, 'invited') === null) return fail(SignOnClosed({ statement: round.statement }));
    const inviter = await coalitionName(db);
    const known = await knownAddresses(office, db, { statement: round.statement, version: open.version.number });
    const report: InvitationReport[] = [];
    for (const guest of round.guests) {
      const address = foldEmailAddress(guest.email);
      const before = known.get(address) ?? null;
      const told = before ? await tellNewDay(office, db, { id: before.id, open }) : ok(false);
      if (!told.ok) return told;
      const outcome = told.value ? 'told_new_day' : (before?.outcome ?? 'invited');
      report.push({ email: guest.email, outcome });
      if (outcome !== 'invited') continue;
      const invited = await inviteOne(office, db, { guest, open, round, inviter });
      if (!invited.ok) return invited;
      known.set(address, { id: invited.value, outcome: 'twice_here' });
    }
    const facts = { asked: report.filter(({ outcome }) => outcome === 'invited').length, of: report.length };
    await writeAudit(office, db, {
      action: 'endorsements.invite',
      noun: 'statements',
      recordId: round.statement,
      facts,
    });
    return ok(report);
  });
}

interface OneInvitation {
  guest: Invited;
  open: OpenSignOn;
  round: InvitationRound;
  inviter: Record<Language, string> | null;
}

async function inviteOne(
  office: Office,
  db: Db,
  { guest, open, round, inviter }: OneInvitation,
): Promise<Result<EndorsementId, Failure>> {
  const { email, language } = guest;
  const id = EndorsementId.parse(newId('end'));
  const known = Line.parse(guest.name ?? email);
  const name = { name: known, title: null, organisation: null, place: null, language: language ?? 'en' };
  const { version, signOn } = open;
  const of = { id, statement: round.statement, version: version.number };
  const endorsement = inviteEndorser({ email, name }, of, signOn);
  if (!endorsement.ok) return endorsement;
  const contact = { email, phone: null, evidence: null };
  const unsigned = { holdReason: null, confirmedSequence: null, salts: { shown: null, kept: null } };
  await insertEndorsements(db, [{ endorsement: endorsement.value, contact, language, ...unsigned }]);
  const { installation, now } = office;
  const invitation = await linksOf(installation, db, { id, purpose: 'invitation', now });
  const decline = await linksOf(installation, db, { id, purpose: 'withdraw', now });
  const facts = (written: Language) => ({
    title: { en: version.words.en.title, fr: version.words.fr.title },
    inviter: inviter?.[written] ?? '',
    link: invitation(written),
    declineLink: decline(written),
    closesOn: openUntil(open, 'invited') ?? signOn.today,
    note: round.note,
  });
  const unsubscribe = WebAddress.safeParse(decline(language ?? 'en')).data ?? null;
  const draft = { ...invitationMail(facts, language), unsubscribe, to: email, about: id };
  const queued = await queueMail(office, db, draft);
  return queued.ok ? ok(id) : queued;
}

const standings = {
  invited: 'invited_before',
  requested: 'waits_for_confirmation',
  held: 'waits_for_confirmation',
  confirmed: 'stands_already',
  withdrawn: 'took_name_back',
  removed: 'took_name_back',
} as const satisfies Record<string, InvitationReport['outcome']>;

/** Who presses the button twice wishes once. */
const momentMs = 120_000;

/** What is known of an address: what it was asked, and why it needs no invitation. */
interface Known {
  id: EndorsementId;
  outcome: InvitationReport['outcome'];
}

/** The addresses that need no invitation under a version, folded. */
async function knownAddresses(
  { now }: Office,
  db: Db,
  { statement, version }: { statement: StatementId; version: number },
): Promise<Map<string, Known>> {
  const rows = await db
    .selectFrom('endorsements')
    .select(['id', 'email_folded', 'status', sql<string | null>`content->'state'->>'invitedAt'`.as('invited_at')])
    .where('statement_id', '=', statement)
    .where((row) => row.or([row('version', '=', version), row('status', 'in', ['withdrawn', 'removed'])]))
    .where('email_folded', 'is not', null)
    // What comes later weighs more: these words before others, and a name that stands before whatever else was asked.
    .orderBy(sql`version = ${version}`)
    .orderBy(sql`status = 'confirmed'`)
    .orderBy('id')
    .execute();
  const outcomes: Readonly<Record<string, InvitationReport['outcome']>> = standings;
  const aMomentAgo = instantLater(now, -momentMs);
  return new Map(
    rows.flatMap(({ id, email_folded, status, invited_at }) => {
      const isFresh = status === 'invited' && invited_at !== null && invited_at >= aMomentAgo;
      const outcome = isFresh ? 'on_its_way' : outcomes[status];
      return email_folded !== null && outcome !== undefined
        ? [[email_folded, { id: EndorsementId.parse(id), outcome }] as const]
        : [];
    }),
  );
}
