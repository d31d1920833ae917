import { ok, type Failure, type Result } from '@coalition/domain/values';
import type { Appended } from '../../ledger/append-to-ledger.ts';
import { receiptMail } from '../../mail/endorsement-mails.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { slugsOfStatement } from '../../statements/statement.store.ts';
import type { Db, Office } from '../../server/office.ts';
import { endorsementLink, statementLink } from '../links/endorsement-links.ts';
import { issueToken, type KeptEndorsement } from '../endorsement.store.ts';
import type { OpenSignOn } from '../open-sign-on.ts';

/** Mails an endorser what proves later that the name stood there. Without an address nothing is mailed. @fails MailSenderMissing */
export async function mailReceipt(
  office: Office,
  db: Db,
  { kept, open, appended }: { kept: KeptEndorsement; open: OpenSignOn; appended: Appended },
): Promise<Result<null, Failure>> {
  const { endorsement, contact, language } = kept;
  if (contact.email === null) return ok(null);
  const { installation, now } = office;
  const { id, digest, version, statement } = endorsement;
  const { words } = open.version;
  const token = await issueToken(db, { id, purpose: 'withdraw', now });
  const slugs = await slugsOfStatement(db, statement);
  const facts = {
    title: { en: words.en.title, fr: words.fr.title },
    version,
    digest,
    sequence: appended.entry.sequence,
    leaf: appended.leaf,
    checkpoint: appended.checkpoint,
    statementLink: statementLink(installation, slugs[language ?? 'en'], language),
    withdrawLink: endorsementLink(installation, 'withdraw', { token, language }),
    ledgerLink: `${installation.webOrigin}/${language === 'fr' ? 'fr/registre' : 'en/ledger'}`,
  };
  const queued = await queueMail(office, db, { ...receiptMail(facts, language), to: contact.email, about: id });
  return queued.ok ? ok(null) : queued;
}
