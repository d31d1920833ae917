import { coalitionRow } from '../coalition/coalition.row.ts';
import { helplineRow } from '../helplines/helpline.row.ts';
import { memberRow } from '../members/member.row.ts';
import { organisationRow } from '../organisations/organisation.row.ts';
import { pageRow } from '../pages/page.row.ts';
import { resourceRow, sectionRow, synonymRow } from '../resources/resource.row.ts';
import { publisherOf, type Publisher } from '../revisions/saving/publish-due-records.ts';
import { statementRow } from '../statements/statement.row.ts';
import { topicRow } from '../topics/topic.row.ts';

/** What publishes a scheduled record of each noun. */
export const duePublishers: Readonly<Record<string, Publisher>> = {
  coalition: publisherOf(coalitionRow),
  helplines: publisherOf(helplineRow),
  members: publisherOf(memberRow),
  organisations: publisherOf(organisationRow),
  pages: publisherOf(pageRow),
  resources: publisherOf(resourceRow),
  sections: publisherOf(sectionRow),
  statements: publisherOf(statementRow),
  synonyms: publisherOf(synonymRow),
  topics: publisherOf(topicRow),
};
