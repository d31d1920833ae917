import { accessRouter } from '../access/access.router.ts';
import { auditRouter } from '../audit/audit.router.ts';
import { coalitionRow } from '../coalition/coalition.row.ts';
import { publicCoalitionRouter } from '../coalition/coalition.router.ts';
import { duplicateRouter } from '../duplicates/duplicate.router.ts';
import { endorsementDeskRouter } from '../endorsements/desk/desk.router.ts';
import { publicEndorsementRouter } from '../endorsements/endorsement.router.ts';
import { askEndorsersAnew } from '../endorsements/ask-anew.ts';
import { onForgotten } from '../endorsements/signing/tell-forgotten.ts';
import { prolongWaiting } from '../endorsements/prolong-waiting.ts';
import { tellEndorsersOfWithdrawal } from '../endorsements/tell-withdrawn.ts';
import { forgetPrivateExports } from '../exports/desk/stored-exports.ts';
import { exportRouter } from '../exports/desk/export.router.ts';
import { helplineRow } from '../helplines/helpline.row.ts';
import { publicHelplineRouter } from '../helplines/helpline.router.ts';
import { importRouter } from '../imports/desk/import.router.ts';
import { linkDeskRouter } from '../links/desk/desk.router.ts';
import { publicLinkRouter } from '../links/link.router.ts';
import { mailRouter } from '../mail/mail.router.ts';
import { mediaRouter } from '../media/media.router.ts';
import { memberRow } from '../members/member.row.ts';
import { publicInterchangeRouter } from '../interchange/interchange.router.ts';
import { ledgerDeskRouter } from '../proofs/ledger-desk.router.ts';
import { publicLedgerRouter } from '../proofs/proof.router.ts';
import { publicMemberRouter } from '../members/member.router.ts';
import { mediaHolders } from './media-holders.ts';
import { organisationRow } from '../organisations/organisation.row.ts';
import { pageRow } from '../pages/page.row.ts';
import { pagePreviewRouter, publicPageRouter } from '../pages/page.router.ts';
import { missedSearchRouter } from '../resources/missed/missed.router.ts';
import { releaseDeskRouter } from '../releases/release-desk.router.ts';
import { publicReleaseRouter } from '../releases/release.router.ts';
import { publicResourceRouter } from '../resources/resource.router.ts';
import { resourceRow, sectionRow, synonymRow } from '../resources/resource.row.ts';
import { recordRouter } from '../revisions/record.router.ts';
import { publicRevisionRouter } from '../revisions/changes/revision.router.ts';
import { publicSearchRouter } from '../resources/site.router.ts';
import { publicStatementRouter } from '../statements/statement.router.ts';
import { statementDeskRouter } from '../statements/desk/desk.router.ts';
import { tellingStatementRow } from '../statements/desk/withdraw-statement.ts';
import { todayRouter } from '../today/today.router.ts';
import { publicTopicRouter } from '../resources/topic.router.ts';
import { topicRow } from '../topics/topic.row.ts';
import { router } from '../server/trpc.ts';

// Neither row knows the other: here the exports hear of endorsers who are forgotten.
onForgotten(forgetPrivateExports);

/** What the public site may ask: nothing here can see a draft or a confidential fact, or write. */
export const publicRouter = router({
  coalition: publicCoalitionRouter,
  endorsements: publicEndorsementRouter,
  helplines: publicHelplineRouter,
  interchange: publicInterchangeRouter,
  ledger: publicLedgerRouter,
  links: publicLinkRouter,
  members: publicMemberRouter,
  pages: publicPageRouter,
  releases: publicReleaseRouter,
  resources: publicResourceRouter,
  revisions: publicRevisionRouter,
  search: publicSearchRouter,
  statements: publicStatementRouter,
  topics: publicTopicRouter,
});
/** The public procedures as a type, for clients. */
export type PublicRouter = typeof publicRouter;

/** What the office may ask, each procedure by its action of the policy table. */
export const staffRouter = router({
  access: accessRouter,
  audit: auditRouter,
  coalition: recordRouter(coalitionRow),
  duplicates: duplicateRouter,
  endorsements: endorsementDeskRouter,
  exports: exportRouter,
  helplines: recordRouter(helplineRow),
  imports: importRouter,
  ledgerDesk: ledgerDeskRouter,
  links: linkDeskRouter,
  mail: mailRouter,
  media: mediaRouter(mediaHolders),
  members: recordRouter(memberRow),
  missedSearches: missedSearchRouter,
  organisations: recordRouter(organisationRow),
  pages: recordRouter(pageRow),
  preview: pagePreviewRouter,
  releases: releaseDeskRouter,
  resources: recordRouter(resourceRow),
  sections: recordRouter(sectionRow),
  synonyms: recordRouter(synonymRow),
  statementDesk: statementDeskRouter({
    askAnew: askEndorsersAnew,
    prolong: prolongWaiting,
    tellWithdrawn: tellEndorsersOfWithdrawal,
  }),
  statements: recordRouter(tellingStatementRow(tellEndorsersOfWithdrawal)),
  today: todayRouter,
  topics: recordRouter(topicRow),
});
/** The office's procedures as a type, for clients. */
export type StaffRouter = typeof staffRouter;
