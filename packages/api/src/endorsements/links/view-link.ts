import { EndorsementLinkInvalid, type DisplayChoice, type NameAsSigned } from '@coalition/domain/endorsements';
import { countAttempts } from '../../access/accounts/limit-attempts.ts';
import { EndorsementsLimited } from '@coalition/domain/endorsements';
import {
  fail,
  ok,
  otherLanguage,
  type CalendarDay,
  type Digest,
  type Failure,
  type Language,
  type Result,
} from '@coalition/domain/values';
import type { StatementKind } from '@coalition/domain/statements';
import { renderMarkdown } from '../../pages/render-markdown.ts';
import { findStatementKind, slugsOfStatement } from '../../statements/statement.store.ts';
import { presentAttachments, type AttachmentView } from '../../statements/reading/attachment-view.ts';
import { findStage, findVersion } from '../../statements/version.store.ts';
import type { Db, Office } from '../../server/office.ts';
import { findByToken, lockAllOfOwner, type KeptEndorsement, type LinkPurpose } from '../endorsement.store.ts';
import { findSignOn, openUntil, type FrozenVersion } from '../open-sign-on.ts';
import { linkStanding, type LinkStanding } from './link-standing.ts';

/** What a page says to somebody who followed a link from a mail. */
export interface LinkView {
  status: KeptEndorsement['endorsement']['state']['status'];
  name: NameAsSigned;
  display: DisplayChoice;
  signsFor: 'self' | 'organisation';
  statement: {
    id: string;
    kind: StatementKind;
    /** The words in the reader's language, and their number and digest. */
    words: WordsView;
    /** The words that are open now, where they are others than those the link was sent for. */
    newWords: WordsView | null;
    /** Null where it cannot be endorsed at present. */
    closesOn: CalendarDay | null;
    standing: LinkStanding;
    /** Its address part, where visitors see it. */
    slug: string | null;
  };
}

/** Words of one version in one language, and the same in the other: the digest binds both. */
export interface WordsView extends TextView {
  version: number;
  digest: Digest;
  inOther: TextView;
}

/** What stands in one language of a version. */
export interface TextView {
  title: string;
  /** Sanitised. */
  html: string;
  addressees: string[];
  attachments: AttachmentView[];
}

const wrongTokens = countAttempts({ attemptsMax: 30, windowMs: 60_000 });

/**
 * What a link leads to; looking changes nothing. Whoever tries out many links from one network is asked to wait.
 *
 * @fails EndorsementLinkInvalid, EndorsementsLimited
 */
export async function viewLink(
  office: Office,
  link: { token: string; purpose: LinkPurpose; language: Language },
): Promise<Result<LinkView, Failure>> {
  const found = await findByToken(office.db, link.token, link.purpose);
  if (!found || !leadsOn(found, link.purpose)) return fail(refusalOfGuess(office));
  const shown = link.purpose === 'withdraw' ? await standingOf(office.db, found) : found;
  return viewOf(office, office.db, { found: shown, language: link.language });
}

/** The answer to a link that leads nowhere: one for all, until somebody tries too many. */
export function refusalOfGuess({ caller, now }: Office): Failure {
  const allowed = wrongTokens.take(caller?.clientKey ?? '', now);
  return allowed.ok ? EndorsementLinkInvalid({}) : EndorsementsLimited(allowed.failure.facts);
}

/** A link to confirm is over when what it asked for is; one to withdraw stays good for ever. */
export function leadsOn({ endorsement: { state } }: KeptEndorsement, purpose: LinkPurpose): boolean {
  if (purpose === 'withdraw') return true;
  if (purpose === 'invitation') return state.status !== 'lapsed';
  return ['requested', 'held', 'confirmed'].includes(state.status);
}

/** What a withdrawal takes away first: the name that stands, under whatever version. */
async function standingOf(db: Db, found: KeptEndorsement): Promise<KeptEndorsement> {
  const all = await lockAllOfOwner(db, found);
  return all.find(({ endorsement }) => endorsement.state.status === 'confirmed') ?? found;
}

async function viewOf(
  office: Office,
  db: Db,
  { found, language }: { found: KeptEndorsement; language: Language },
): Promise<Result<LinkView, Failure>> {
  const { endorsement } = found;
  const { installation } = office;
  const version = await findVersion(db, endorsement.statement, endorsement.version);
  const kind = await findStatementKind(db, endorsement.statement);
  if (!version || !('digest' in version) || kind === null) return fail(EndorsementLinkInvalid({}));
  const open = await findSignOn(office, db, endorsement.statement);
  const closesOn = openUntil(open, 'invited');
  const isMoved = open !== null && closesOn !== null && open.version.digest !== endorsement.digest;
  return ok({
    status: endorsement.state.status,
    name: endorsement.nameAsSigned,
    display: endorsement.display,
    signsFor: 'rung' in endorsement.endorser ? 'organisation' : 'self',
    statement: {
      id: endorsement.statement,
      kind,
      words: await wordsView(db, version, language),
      newWords: isMoved ? await wordsView(db, open.version, language) : null,
      closesOn,
      standing: linkStanding(await findStage(db, endorsement.statement), { language, installation }),
      slug: open?.isPublic === true ? (await slugsOfStatement(db, endorsement.statement))[language] : null,
    },
  });
}

/** The words of a version as a page shows them. */
export async function wordsView(
  db: Db,
  { number, digest, words }: FrozenVersion,
  language: Language,
): Promise<WordsView> {
  const inOther = await textView(db, words, otherLanguage(language));
  return { version: number, digest, ...(await textView(db, words, language)), inOther };
}

async function textView(db: Db, words: FrozenVersion['words'], language: Language): Promise<TextView> {
  const { title, body } = words[language];
  const attachments = await presentAttachments(db, words.attachments, language);
  const addressees = words.addressees[language];
  return { title, html: renderMarkdown(body), addressees, attachments };
}
