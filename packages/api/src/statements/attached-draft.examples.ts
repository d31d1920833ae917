import { StaffId } from '@coalition/domain/access';
import { MediumId, nothingSaid } from '@coalition/domain/media';
import { Digest } from '@coalition/domain/values';
import { insertMedium } from '../media/medium.store.ts';
import { claimText, keepText } from '../media/reading/medium-text.store.ts';
import { currentInstant, newId, type Office } from '../server/office.ts';
import { attachFiles, beginStatement, exampleStaff, freezeStatement } from './desk/statement.examples.ts';
import { followAttachment } from './follow-attachment.ts';

/** Attaches a document whose text was read to words that are frozen and not public. @param word stands in all that is said of it */
export async function attachToDraft(db: Office['db'], word: string): Promise<void> {
  const sha256 = Digest.parse('c0'.repeat(32));
  const now = currentInstant();
  await insertMedium(db, {
    id: MediumId.parse(newId('med')),
    sha256,
    mediaType: 'application/pdf',
    sizeBytes: 1,
    widthPx: null,
    heightPx: null,
    fileName: `${word}.pdf`,
    about: nothingSaid,
    uploadedAt: now,
    uploadedBy: StaffId.parse(newId('usr')),
  });
  await claimText(db, now, now);
  const state = { status: 'read' as const, pageCount: 1, pagesRead: 1, isCut: false, languages: [], isTagged: false };
  await keepText(db, sha256, { state, pages: [`${word} stands in a file of a draft.`] });
  const staff = await exampleStaff(db);
  const id = await beginStatement(staff, 'A draft with a file');
  await attachFiles(staff, id, [{ name: { en: word, fr: word }, sha256 }]);
  await freezeStatement(staff, id);
  await followAttachment({ db, now }, sha256);
}
