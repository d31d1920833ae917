import { DatabaseAway } from '@coalition/domain/revisions';
import type { Failure } from '@coalition/domain/values';
import { createTRPCClient, httpBatchLink, TRPCClientError, type TRPCClient } from '@trpc/client';
import { z } from 'zod';
import type { PublicRouter, StaffRouter } from './listeners/routers.ts';

export type { PublicRouter, StaffRouter } from './listeners/routers.ts';
export type { AuditFilter, ExportedAuditEntry } from './audit/audit.store.ts';
export type { SignedIn } from './access/accounts/sign-in.ts';
export type { MadeLink, WaitingLink } from './access/accounts/manage-staff.ts';
export type { OpenSession } from './access/session.store.ts';
export type { ListedRecord, OpenedRecord } from './revisions/records/list-records.ts';
export type { Revision, RevisionContent } from './revisions/records/revision.store.ts';
export type { Library, LibraryQuery, Shelf, FacetValue } from './resources/list-resources.ts';
export type { ImportRoom, ListedHeading, ReviewedRow } from './imports/desk/look-at-imports.ts';
export type { RowFilter } from './imports/import-row.store.ts';
export type { LibraryCounts } from './today/count-resources.ts';
export type { CareItem, RecentChange, Today } from './today/look-at-today.ts';
export type { InvitationReport } from './endorsements/desk/invite-endorsers.ts';
export type { AskingMails } from './endorsements/desk/count-asking-mails.ts';
export type { EndorsementDesk, EndorsementLine } from './endorsements/desk/list-endorsements.ts';
export type { InvitableMembers } from './endorsements/desk/list-invitable.ts';
export type { ReminderReport } from './endorsements/desk/remind-endorsers.ts';
export type { RemovalReport } from './endorsements/desk/review-endorsements.ts';
export type { FoundDuplicate } from './duplicates/find-duplicates.ts';
export type { ExportDesk, ExportUnderMaking } from './exports/desk/export-desk.ts';
export type { ItemMerge } from './duplicates/duplicate.router.ts';
export type { CareLink, LinkCare, LinkRoom } from './links/desk/look-at-links.ts';
export type { MailLine, MailPreview, MailRoom } from './mail/look-at-mail.ts';
export type { MediumLine } from './media/look-at-media.ts';
export type { AttachmentView } from './statements/reading/attachment-view.ts';
export type { Growth } from './endorsements/desk/growth.ts';
export type { EndorsersToTell } from './endorsements/tell-withdrawn.ts';
export type { LinkStanding } from './endorsements/links/link-standing.ts';
export type { LinkView as EndorsementLinkView } from './endorsements/links/view-link.ts';
export type { RollPage } from './endorsements/endorsement.router.ts';
export type { RollLine } from './endorsements/roll/roll.store.ts';
export type { LedgerReport } from './proofs/verify-ledger.ts';
export type { PageChanges } from './interchange/read-page-changes.ts';
export type { PageView } from './pages/find-page.ts';
export type { ElsewhereView } from './resources/site.router.ts';
export type { DeskView } from './statements/desk/look-at-desk.ts';
export type { PublicStage, StatementView } from './statements/reading/find-statement.ts';
export type { LanguageChange, StatementNews, VersionLine } from './statements/reading/find-version.ts';
export type { ChosenItem } from './resources/find-chosen.ts';
export type { MissedLine } from './resources/missed/missed.router.ts';
export type { WholeItem, WholeList } from './resources/list-whole.ts';
export type { Standing, Tombstone } from './resources/find-resource.ts';

/** The api as the public site sees it. */
export type PublicClient = TRPCClient<PublicRouter>;
/** The api as the office sees it. */
export type StaffClient = TRPCClient<StaffRouter>;

// Values cross as they are; the server's transformer says the same.
const transformer = { serialize: (value: unknown) => value, deserialize: (value: unknown): unknown => value };

// Longer than the longest wait for news, and as long as a reader may be left without a word.
const standardPatienceMs = 30_000;

/**
 * Makes a client of the public listener.
 *
 * @param url its address with `/trpc`
 * @param patienceMs after which an api that takes questions and says nothing counts as away
 */
export function publicClient(
  url: string,
  headers: Record<string, string>,
  patienceMs = standardPatienceMs,
): PublicClient {
  const inTime = (asked: AbortSignal | null | undefined): AbortSignal =>
    AbortSignal.any([asked ?? [], AbortSignal.timeout(patienceMs)].flat());
  return createTRPCClient<PublicRouter>({
    links: [
      httpBatchLink({
        url,
        headers,
        transformer,
        maxItems: 10,
        fetch: (input: Parameters<typeof fetch>[0], init) => fetch(input, { ...init, signal: inTime(init?.signal) }),
      }),
    ],
  });
}

/** Makes a client of the staff listener, or of the office's own passage to it; it asks by POST alone. */
export function staffClient(url: string, headers: () => Record<string, string>): StaffClient {
  return createTRPCClient<StaffRouter>({
    links: [httpBatchLink({ url, headers, transformer, maxItems: 10, methodOverride: 'POST' })],
  });
}

const FailureData = z.object({
  failure: z.object({
    code: z.string(),
    kind: z.enum(['invalid', 'unauthenticated', 'forbidden', 'not_found', 'conflict', 'too_many', 'unavailable']),
    facts: z.unknown(),
  }),
});

/** The refusal behind an error of a client; null when the api could not be reached or broke. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data = FailureData.safeParse(error.data);
  return data.success ? data.data.failure : null;
}

/** Whether an error of a client means that nothing can be read now: the api is away, starting, or not the one that was asked; or its database is. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  return error.data === undefined || error.data === null || failureOf(error)?.code === DatabaseAway.code;
}
