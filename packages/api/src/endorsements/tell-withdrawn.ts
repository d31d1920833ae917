import type { StatementId } from '@coalition/domain/statements';
import { bug, type EmailAddress, type Language } from '@coalition/domain/values';
import { statementWithdrawnMail } from '../mail/endorsement-mails.ts';
import { mailSender, queueMails } from '../mail/queue-mail.ts';
import type { StatementWithdrawnFacts } from '../mail/words/statement-withdrawn.words.ts';
import { dayIn, type Db, type Office } from '../server/office.ts';
import type { TellEndorsers } from '../statements/desk/withdraw-statement.ts';
import { findStage, listVersions } from '../statements/version.store.ts';
import { endorsementLink } from './links/endorsement-links.ts';
import { issueTokens, parseEndorsement, type KeptEndorsement } from './endorsement.store.ts';

/** How many are written to in one go. */
const batchSize = 250;

/** Whom the withdrawal of a statement concerns: those whose name stands under any version of it. */
export interface EndorsersToTell {
  /** How many people would get a mail; one each, under however many versions they stand. */
  people: number;
  /** How many names have no address: the office tells them itself. */
  withoutAddress: number;
  /** Whether a mail can be written at all: the coalition has said in whose name. */
  canMail: boolean;
}

/** Whom withdrawing a statement would be told to now; nothing is sent. */
export async function countEndorsersToTell(db: Db, statement: StatementId): Promise<EndorsersToTell> {
  const row = await db
    .selectFrom('endorsements')
    .select(({ fn }) => [
      fn.count<number | string>('email_folded').distinct().as('people'),
      fn.countAll<number | string>().filterWhere('email_folded', 'is', null).as('unreached'),
    ])
    .where('statement_id', '=', statement)
    .where('status', '=', 'confirmed')
    .executeTakeFirst();
  const canMail = (await mailSender(db)) !== null;
  return { people: Number(row?.people ?? 0), withoutAddress: Number(row?.unreached ?? 0), canMail };
}

/**
 * Writes to everybody whose name stands under a statement that was just withdrawn: one mail for each address. A withdrawal
 * never waits for mail, so without a sender nobody is written to.
 */
export const tellEndorsersOfWithdrawal: TellEndorsers = async (office, db, statement) => {
  const stage = await findStage(db, statement);
  if (stage.stage !== 'withdrawn') return bug('told of a withdrawal that was none', { statement });
  if ((await mailSender(db)) === null) return;
  const { withdrawnAt, leavesTombstone, reason } = stage;
  const withdrawnOn = dayIn(office.installation.timeZone, withdrawnAt);
  const news = { withdrawnOn, reason: leavesTombstone ? reason : null };
  const titles = new Map(
    (await listVersions(db, statement)).map(({ number, words: { en, fr } }) => [
      number,
      { en: en.title, fr: fr.title },
    ]),
  );
  const all = await findAddressed(db, statement);
  for (let start = 0; start < all.length; start += batchSize)
    await tellSome(office, db, { some: all.slice(start, start + batchSize), titles, news });
};

type Addressed = KeptEndorsement & { email: EmailAddress };

/** One for each address whose name stands, under the newest words they signed. */
async function findAddressed(db: Db, statement: StatementId): Promise<Addressed[]> {
  const rows = await db
    .selectFrom('endorsements')
    .selectAll()
    .distinctOn('email_folded')
    .where('statement_id', '=', statement)
    .where('status', '=', 'confirmed')
    .where('email_folded', 'is not', null)
    .orderBy('email_folded')
    .orderBy('version', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(parseEndorsement).flatMap((kept) => {
    const { email } = kept.contact;
    return email === null ? [] : [{ ...kept, email }];
  });
}

interface Round {
  some: readonly Addressed[];
  titles: ReadonlyMap<number, StatementWithdrawnFacts['title']>;
  news: Pick<StatementWithdrawnFacts, 'withdrawnOn' | 'reason'>;
}

async function tellSome(office: Office, db: Db, { some, titles, news }: Round): Promise<void> {
  const { installation } = office;
  const tokens = await issueTokens(
    db,
    some.map(({ endorsement: { id } }) => ({ id, purpose: 'withdraw', now: office.now })),
  );
  const drafts = some.map(({ endorsement: { id, version }, email, language }, at) => {
    const title = titles.get(version) ?? bug('signed words that nobody kept', { version });
    const token = tokens[at] ?? bug('fewer links than people');
    const facts = (written: Language) => ({
      title,
      ...news,
      withdrawLink: endorsementLink(installation, 'withdraw', { token, language: written }),
    });
    return { ...statementWithdrawnMail(facts, language), to: email, about: id };
  });
  const queued = await queueMails(office, db, drafts);
  if (!queued.ok) bug('the sender of mail went in the middle of a deed');
}
