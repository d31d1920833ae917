import { organisationRow } from '../organisations/organisation.row.ts';
import { recordRouter } from '../revisions/record.router.ts';
import { publicRevisionRouter } from '../revisions/revision.router.ts';
import { publicResourceRouter } from '../resources/resource.router.ts';
import { resourceRow, sectionRow } from '../resources/resource.row.ts';
import { topicRow } from '../topics/topic.row.ts';
import { router } from './trpc.ts';

/** What the public site may ask: nothing here can see a draft or a confidential fact, or write. */
export const publicRouter = router({
  resources: publicResourceRouter,
  revisions: publicRevisionRouter,
});
export type PublicRouter = typeof publicRouter;

/** What the office may ask, each procedure by its action of the policy table. */
export const staffRouter = router({
  organisations: recordRouter(organisationRow),
  resources: recordRouter(resourceRow),
  sections: recordRouter(sectionRow),
  topics: recordRouter(topicRow),
});
export type StaffRouter = typeof staffRouter;
