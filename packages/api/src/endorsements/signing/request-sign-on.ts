import {
  EndorsementId,
  EndorsementsLimited,
  FormStale,
  requestEndorsement,
  SignOnClosed,
  type Endorsement,
  type EndorsementRequest,
} from '@coalition/domain/endorsements';
import {
  foldEmailAddress,
  fail,
  instantLater,
  ok,
  type Failure,
  type Instant,
  type Result,
} from '@coalition/domain/values';
import { countAttempts } from '../../access/accounts/limit-attempts.ts';
import { confirmationMail } from '../../mail/endorsement-mails.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { inTransaction, newId, type Db, type Office } from '../../server/office.ts';
import { endorsementLink } from '../links/endorsement-links.ts';
import { insertEndorsements, issueToken } from '../endorsement.store.ts';
import { identifyEndorser } from './identify-endorser.ts';
import { findSignOn, openUntil, type OpenSignOn } from '../open-sign-on.ts';

const minuteMs = 60_000;
/** One network sends no more than this; a shelter or a university is one network. */
const perNetwork = countAttempts({ attemptsMax: 40, windowMs: 10 * minuteMs });
/** Beyond this, names from one network wait for a person to look. */
const unremarkable = countAttempts({ attemptsMax: 8, windowMs: 60 * minuteMs });
const openRequestsMax = 3;

/** What the form brings along beside the request. */
export interface FormMarks {
  /** When the page with the form was made. */
  openedAt: Instant;
  /** A field that people do not see; what stands there was written by a program. */
  website: string;
}

/**
 * Takes a request to endorse and mails its owner a link. The answer is the same whether the address is known or not, and for
 * a program that filled in the hidden field; nothing shows before the owner confirms.
 *
 * @fails EndorsementsLimited, FormStale, MailSenderMissing, SignOnClosed, StatementTextChanged, UnderAge
 */
export async function requestSignOn(
  office: Office,
  request: EndorsementRequest,
  form: FormMarks,
): Promise<Result<null, Failure>> {
  const network = office.caller?.clientKey ?? '';
  const allowed = perNetwork.take(network, office.now);
  if (!allowed.ok) return fail(EndorsementsLimited(allowed.failure.facts));
  if (form.website !== '') return ok(null);
  if (!isTyped(form.openedAt, office.now)) return fail(FormStale({}));
  const isBurst = !unremarkable.take(network, office.now).ok;
  const asked = await inTransaction(office.db, async (db) => {
    const open = await findSignOn(office, db, request.statement);
    if (!open || openUntil(open, 'anybody') === null) return fail(SignOnClosed({ statement: request.statement }));
    const endorser = await identifyEndorser(db, request);
    const id = EndorsementId.parse(newId('end'));
    const requested = requestEndorsement(request, { id, endorser }, open.signOn);
    if (!requested.ok) return requested;
    const isTooOften = await isPestered(db, request);
    await insertEndorsements(db, [
      {
        endorsement: requested.value,
        contact: { email: request.email, phone: null, evidence: null },
        language: request.nameAsSigned.language,
        holdReason: isBurst ? 'too_many_at_once' : null,
        confirmedSequence: null,
        salts: { shown: null, kept: null },
      },
    ]);
    const mailed = await askToConfirm(office, db, { endorsement: requested.value, email: request.email, open });
    return mailed.ok && isTooOften ? fail(undone) : mailed;
  });
  return !asked.ok && asked.failure === undone ? ok(null) : asked;
}

/**
 * Whoever is asked too often at one address gets no further mail, and the form does not tell, nor how long it takes: the work
 * is done and undone.
 */
const undone: Failure = { code: 'asked_too_often', kind: 'conflict', facts: {} };

/** Nobody types a form in less than two seconds, and after a day the page may say what is no longer true. */
function isTyped(openedAt: Instant, now: Instant): boolean {
  return openedAt <= instantLater(now, -2_000) && openedAt >= instantLater(now, -24 * 60 * minuteMs);
}

async function isPestered(db: Db, { statement, version, email }: EndorsementRequest): Promise<boolean> {
  const { open } = await db
    .selectFrom('endorsements')
    .select(({ fn }) => fn.countAll<number | string>().as('open'))
    .where('email_folded', '=', foldEmailAddress(email))
    .where('statement_id', '=', statement)
    .where('version', '=', version)
    .where('status', '=', 'requested')
    .executeTakeFirstOrThrow();
  return Number(open) >= openRequestsMax;
}

/** Mails the link that confirms, and the one that ends it. @fails MailSenderMissing */
async function askToConfirm(
  office: Office,
  db: Db,
  asked: { endorsement: Endorsement; email: EndorsementRequest['email']; open: OpenSignOn },
): Promise<Result<null, Failure>> {
  const { endorsement, email, open } = asked;
  const { id, endorser, nameAsSigned, state } = endorsement;
  const { installation, now } = office;
  const { language } = nameAsSigned;
  const linkTo = async (purpose: 'confirm' | 'withdraw') =>
    endorsementLink(installation, purpose, { token: await issueToken(db, { id, purpose, now }), language });
  const facts = {
    title: { en: open.version.words.en.title, fr: open.version.words.fr.title },
    // The one whose name would stand: an organisation, not the person who signs for it.
    name: ('rung' in endorser ? nameAsSigned.organisation : null) ?? nameAsSigned.name,
    confirmLink: await linkTo('confirm'),
    withdrawLink: await linkTo('withdraw'),
    lapsesAt: 'lapsesAt' in state ? state.lapsesAt : now,
    timeZone: installation.timeZone,
  };
  const queued = await queueMail(office, db, { ...confirmationMail(facts, language), to: email, about: id });
  return queued.ok ? ok(null) : queued;
}
