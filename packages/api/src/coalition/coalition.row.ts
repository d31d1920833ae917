import { coalitionKind } from '@coalition/domain/coalition';
import { isPicture, MediumNotPicture } from '@coalition/domain/media';
import { PublicationStepRefused, ReferenceMissing } from '@coalition/domain/revisions';
import { fail, ok } from '@coalition/domain/values';
import { holdMedia } from '../media/medium.store.ts';
import { officeRow } from '../revisions/records/office-row.ts';

/** The coalition's own facts as the api serves them; there is one record of this kind, and every page needs it. */
export const coalitionRow = officeRow({
  kind: coalitionKind,
  editAction: 'edit_coalition',
  afterWrite: async (_office, db, { after }) => {
    const { logo } = after.facts;
    if (logo === null) return ok(null);
    const picture = (await holdMedia(db, [logo.sha256])).get(logo.sha256);
    if (!picture) return fail(ReferenceMissing({ field: 'logo', id: logo.sha256 }));
    return isPicture(picture.mediaType) ? ok(null) : fail(MediumNotPicture({}));
  },
  mayWithdraw: ({ publication }) => fail(PublicationStepRefused({ from: publication.status, to: 'withdrawn' })),
});
