import { coalitionKind } from '@coalition/domain/coalition';
import { officeRow } from '../revisions/records/office-row.ts';

/** The coalition's own facts as the api serves them; there is one record of this kind. */
export const coalitionRow = officeRow({ kind: coalitionKind });
