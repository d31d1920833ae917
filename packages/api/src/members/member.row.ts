import { MemberId, memberKind, mayPublishMember, narrowMember } from '@coalition/domain/members';
import { officeRow } from '../revisions/records/office-row.ts';

/** Members as the api serves them: nobody is public without consent, and a consent taken back counts at once. */
export const memberRow = officeRow({
  kind: memberKind,
  mayPublish: ({ id, facts }, { on }) => mayPublishMember({ id: MemberId.parse(id), facts }, on),
  narrowFacts: narrowMember,
  isReadingNoted: true,
});
