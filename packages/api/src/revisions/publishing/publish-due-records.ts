import type { OfficeRow } from '../records/office-row.ts';
import { coalitionRow } from '../../coalition/coalition.row.ts';
import { helplineRow } from '../../helplines/helpline.row.ts';
import { memberRow } from '../../members/member.row.ts';
import { organisationRow } from '../../organisations/organisation.row.ts';
import { pageRow } from '../../pages/page.row.ts';
import { resourceRow, sectionRow } from '../../resources/resource.row.ts';
import { statementRow } from '../../statements/statement.row.ts';
import type { Office } from '../../server/office.ts';
import { topicRow } from '../../topics/topic.row.ts';
import { publishDecision } from '../saving/save-record.ts';
import { changeRecord } from '../saving/write-record.ts';

/**
 * Publishes what was scheduled for a time that has come. Every process may try: the revision check lets one succeed.
 *
 * @returns how many records became public
 */
export async function publishDueRecords(office: Office): Promise<number> {
  const due = await office.db
    .selectFrom('records')
    .select(['id', 'noun', 'revision'])
    .where('publish_at', '<=', office.now)
    .execute();
  let published = 0;
  for (const { id, noun, revision } of due) {
    const publish = publishers[noun];
    if (await publish?.(office, { id, expectedRevision: revision })) published += 1;
  }
  return published;
}

const publishers: Readonly<
  Record<string, (office: Office, target: { id: string; expectedRevision: number }) => Promise<boolean>>
> = {
  coalition: publisherOf(coalitionRow),
  helplines: publisherOf(helplineRow),
  members: publisherOf(memberRow),
  organisations: publisherOf(organisationRow),
  pages: publisherOf(pageRow),
  resources: publisherOf(resourceRow),
  sections: publisherOf(sectionRow),
  statements: publisherOf(statementRow),
  topics: publisherOf(topicRow),
};

function publisherOf<Facts, Text, Confidential>(row: OfficeRow<Facts, Text, Confidential>) {
  return async (office: Office, target: { id: string; expectedRevision: number }): Promise<boolean> => {
    const change = { verb: 'publish', reason: null };
    const result = await changeRecord(office, row, { ...target, change }, (record) =>
      publishDecision(row, record, {
        languages: record.publication.status === 'scheduled' ? record.publication.languages : [],
        now: office.now,
      }),
    );
    return result.ok;
  };
}
