import {
  EndorsementRequest,
  InvitationAnswer,
  isCoalitionView,
  type EndorserRoll,
} from '@coalition/domain/endorsements';
import type { StatementId } from '@coalition/domain/statements';
import type { RemovalReason } from '@coalition/domain/ledger';
import { Digest, Instant, Language, type CalendarDay } from '@coalition/domain/values';
import { z } from 'zod';
import { mailSender } from '../mail/queue-mail.ts';
import { publishedVersions } from '../statements/public-version.ts';
import { findVersion } from '../statements/version.store.ts';
import { findStatementKind, slugsOfStatement } from '../statements/statement.store.ts';
import { orRefuse } from '../server/listening/failure-response.ts';
import { dayIn, type Office } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { acceptInvitation } from './signing/accept-invitation.ts';
import { confirmSignOn } from './signing/confirm-sign-on.ts';
import { LinkPurpose } from './endorsement.store.ts';
import { findPublicSignOn, openUntil } from './open-sign-on.ts';
import { requestSignOn } from './signing/request-sign-on.ts';
import { departures, readRollCounts, rollLines, rollPageSize, startOfPage, type RollLine } from './roll/roll.store.ts';
import { viewLink, wordsView } from './links/view-link.ts';
import { withdrawSignOn } from './signing/withdraw-sign-on.ts';

const address = { language: Language, slug: z.string().max(120) };
const token = z.string().regex(/^[\w-]{43}$/, { error: 'not_a_token' });

/** A page of a roll, with the counts of the whole. */
export interface RollPage extends Omit<EndorserRoll, 'entries'> {
  digest: Digest;
  entries: RollLine[];
  page: number;
  /** At least 1. */
  pages: number;
  /** Somebody stands under it, so it is somebody's view. */
  isSomebodysView: boolean;
  /** The days on which names left, where the coalition is; otherwise as `withdrawnAfterDelivery` and `removed`. */
  leftOn: { withdrawn: CalendarDay[]; removed: { on: CalendarDay; reason: RemovalReason }[] };
}

/** Whose roll is asked for; without a version, of the one that visitors see. */
interface RollAsked {
  language: Language;
  slug: string;
  version?: number | undefined;
  page: number;
}

/** One page of the roll of a version of a public statement; null where that version was never public. */
export async function findRoll(office: Office, { version, page, ...address }: RollAsked): Promise<RollPage | null> {
  const found = await findPublicSignOn(office, address);
  if (!found) return null;
  const asked = version ?? found.shown.number;
  const isPublic = (await publishedVersions(office.db, found.id)).has(asked);
  const words = isPublic ? await findVersion(office.db, found.id, asked) : null;
  if (!words || !('digest' in words)) return null;
  return rollPage(office, { statement: found.id, version: asked, digest: words.digest, page });
}

/** How many names a step through a whole roll brings. */
const stepSize = 1_000;

/** The next names of the roll that visitors see, after a place of the ledger; null where there is none. */
async function findNames(office: Office, { version, after, ...address }: NamesAsked): Promise<RollLine[] | null> {
  const found = await findPublicSignOn(office, address);
  if (found?.shown.number !== version) return null;
  return rollLines(office.db, { statement: found.id, version }, { after, limit: stepSize });
}

/** Names of the public roll from a place of the ledger on. */
interface NamesAsked {
  language: Language;
  slug: string;
  version: number;
  after: number;
}

async function rollPage(
  { db, installation }: Office,
  asked: { statement: StatementId; version: number; digest: Digest; page: number },
): Promise<RollPage | null> {
  const { statement, version, digest, page } = asked;
  const { shown, countedOnly } = await readRollCounts(db, { statement, version });
  const pages = Math.max(1, Math.ceil(shown / rollPageSize));
  if (page > pages) return null;
  const after = await startOfPage(db, { statement, version }, page);
  const entries = await rollLines(db, { statement, version }, { after, limit: rollPageSize });
  const left = await departures(db, { statement, version });
  const roll = { version, entries, countedOnly, total: shown + countedOnly, ...left };
  const dayOf = (at: Instant): CalendarDay => dayIn(installation.timeZone, at);
  const leftOn = {
    withdrawn: left.withdrawnAfterDelivery.map(dayOf),
    removed: left.removed.map(({ at, reason }) => ({ on: dayOf(at), reason })),
  };
  return { ...roll, digest, page, pages, isSomebodysView: isCoalitionView(roll), leftOn };
}

/** What the page with the form shows; null where there is no such statement. */
async function findForm(office: Office, asked: { language: Language; slug: string }) {
  const found = await findPublicSignOn(office, asked);
  if (!found) return null;
  const { id, open, shown } = found;
  return {
    id,
    slugs: await slugsOfStatement(office.db, id),
    kind: await findStatementKind(office.db, id),
    words: await wordsView(office.db, shown, asked.language),
    /** Null where it cannot be endorsed by everybody at present. */
    closesOn: openUntil(open, 'anybody'),
    leastRung: open?.signOn.leastRung ?? 0,
    canMail: (await mailSender(office.db)) !== null,
    openedAt: office.now,
  };
}

/** What the public site asks of endorsements: the form, the links of mails, and the names that stand. */
export const publicEndorsementRouter = router({
  form: procedure('read_published')
    .input(z.strictObject(address))
    .query(({ ctx, input }) => findForm(ctx, input)),
  roll: procedure('read_published')
    .input(
      z.strictObject({ ...address, version: z.int().min(1).max(9_999).optional(), page: z.int().min(1).max(10_000) }),
    )
    .query(({ ctx, input }) => findRoll(ctx, input)),
  /** The whole roll, a step at a time, each from the sequence of the last name on. */
  names: procedure('read_published')
    .input(z.strictObject({ ...address, version: z.int().min(1).max(9_999), after: z.int().min(0).max(2_147_483_647) }))
    .query(({ ctx, input }) => findNames(ctx, input)),
  request: procedure('endorse')
    .input(z.strictObject({ request: EndorsementRequest, openedAt: Instant, website: z.string().max(500) }))
    .mutation(async ({ ctx, input: { request, ...form } }) => orRefuse(await requestSignOn(ctx, request, form))),
  view: procedure('endorse')
    .input(z.strictObject({ token, purpose: LinkPurpose, language: Language }))
    .query(async ({ ctx, input }) => orRefuse(await viewLink(ctx, input))),
  confirm: procedure('endorse')
    .input(z.strictObject({ token, digest: Digest }))
    .mutation(async ({ ctx, input }) => orRefuse(await confirmSignOn(ctx, input.token, input.digest))),
  acceptInvitation: procedure('endorse')
    .input(z.strictObject({ token, answer: InvitationAnswer }))
    .mutation(async ({ ctx, input }) => orRefuse(await acceptInvitation(ctx, input.token, input.answer))),
  withdraw: procedure('endorse')
    .input(z.strictObject({ token, wish: z.enum(['withdraw', 'erase']) }))
    .mutation(async ({ ctx, input }) => orRefuse(await withdrawSignOn(ctx, input.token, input.wish))),
});
