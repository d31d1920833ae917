import { EndorsementId, lapseAfterClosing, type Endorsement } from '@coalition/domain/endorsements';
import {
  bug,
  ok,
  type CalendarDay,
  type Failure,
  type Instant,
  type Language,
  type Result,
} from '@coalition/domain/values';
import { renewalMail } from '../mail/endorsement-mails.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { slugsOfStatement } from '../statements/statement.store.ts';
import { newId, type Db, type Office } from '../server/office.ts';
import { statementLink } from './links/endorsement-links.ts';
import { linksOf } from './links/issue-link.ts';
import { insertEndorsements, parseEndorsement, type KeptEndorsement } from './endorsement.store.ts';
import type { AskAnew } from '../statements/desk/open-version.ts';
import { findSignOn, type FrozenVersion } from './open-sign-on.ts';

/** The new words, and until when they can be endorsed. */
interface NewWords {
  version: FrozenVersion;
  fromVersion: number;
  /** The last day, as it is told. */
  closesOn: CalendarDay;
  lapsesAt: Instant;
}

/**
 * Asks everybody under the old words whether their name may stand under the new ones. Who does not answer stays where they
 * are. Whoever has no address is asked by staff.
 *
 * @returns how many are asked by mail
 * @fails MailSenderMissing
 */
export const askEndorsersAnew: AskAnew = async (office, db, { statement, from }) => {
  const open = await findSignOn(office, db, statement);
  if (!open) return bug('asked anew for words that are not open');
  const { version, signOn } = open;
  const closesOn = signOn.stage.stage === 'collecting' ? signOn.stage.closesOn : signOn.today;
  const words = { version, fromVersion: from, closesOn, lapsesAt: lapseAfterClosing(signOn) };
  const rows = await db
    .selectFrom('endorsements')
    .selectAll()
    .where('statement_id', '=', statement)
    .where('version', '=', from)
    .where('status', '=', 'confirmed')
    .orderBy('confirmed_sequence')
    .execute();
  const asked = rows.map(parseEndorsement).filter(({ contact }) => contact.email !== null);
  for (const kept of asked) {
    const mailed = await askAnew(office, db, { kept, words });
    if (!mailed.ok) return mailed;
  }
  return ok(asked.length);
};

async function askAnew(
  office: Office,
  db: Db,
  { kept, words }: { kept: KeptEndorsement; words: NewWords },
): Promise<Result<null, Failure>> {
  const { contact, language } = kept;
  if (contact.email === null) return ok(null);
  const endorsement = renewalOf(kept.endorsement, words, office.now);
  await insertEndorsements(db, [
    { ...kept, endorsement, holdReason: null, confirmedSequence: null, salts: { shown: null, kept: null } },
  ]);
  const { installation, now } = office;
  const { id } = endorsement;
  const slugs = await slugsOfStatement(db, endorsement.statement);
  const confirm = await linksOf(installation, db, { id, purpose: 'confirm', now });
  // This link takes the name off the old words too: it is the old endorsement's.
  const withdraw = await linksOf(installation, db, { id: kept.endorsement.id, purpose: 'withdraw', now });
  const facts = (written: Language) => ({
    title: { en: words.version.words.en.title, fr: words.version.words.fr.title },
    fromVersion: words.fromVersion,
    toVersion: words.version.number,
    confirmLink: confirm(written),
    closesOn: words.closesOn,
    compareLink: `${statementLink(installation, slugs[written], written)}/versions/${String(words.version.number)}`,
    withdrawLink: withdraw(written),
  });
  const queued = await queueMail(office, db, { ...renewalMail(facts, language), to: contact.email, about: id });
  return queued.ok ? ok(null) : queued;
}

/** The same name under the new words, waiting for its owner; at least 72 hours. */
function renewalOf(endorsement: Endorsement, { version, lapsesAt }: NewWords, now: Instant): Endorsement {
  return {
    ...endorsement,
    id: EndorsementId.parse(newId('end')),
    version: version.number,
    digest: version.digest,
    entry: { by: 'endorser' },
    state: { status: 'requested', requestedAt: now, lapsesAt },
  };
}
