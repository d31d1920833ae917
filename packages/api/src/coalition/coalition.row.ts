import { coalitionKind } from '@coalition/domain/coalition';
import { PublicationStepRefused } from '@coalition/domain/revisions';
import { fail } from '@coalition/domain/values';
import { officeRow } from '../revisions/records/office-row.ts';

/** The coalition's own facts as the api serves them; there is one record of this kind, and every page needs it. */
export const coalitionRow = officeRow({
  kind: coalitionKind,
  editAction: 'edit_coalition',
  mayWithdraw: ({ publication }) => fail(PublicationStepRefused({ from: publication.status, to: 'withdrawn' })),
});
