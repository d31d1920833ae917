import { MemberId, memberKind, mayPublishMember } from '@coalition/domain/members';
import { CalendarDay } from '@coalition/domain/values';
import { officeRow } from '../revisions/records/office-row.ts';

/** Members as the api serves them: nobody is public without consent. */
export const memberRow = officeRow({
  kind: memberKind,
  mayPublish: ({ id, facts }, { now }) =>
    mayPublishMember({ id: MemberId.parse(id), facts }, CalendarDay.parse(now.slice(0, 10))),
});
