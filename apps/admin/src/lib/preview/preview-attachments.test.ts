import type { MediumLine } from '@coalition/api/client';
import { StatementAttachment } from '@coalition/domain/statements';
import { expect, it } from 'vitest';
import { previewAttachments } from './preview-attachments.server.ts';

const attached = (digit: string) =>
  StatementAttachment.parse({ name: { en: 'Brief', fr: 'Mémoire' }, sha256: digit.repeat(64) });

it('names attachments in the language of the page, with the file where the office holds it', async () => {
  const [held, other] = [attached('a'), attached('b')];
  const file: Pick<MediumLine, 'sha256' | 'mediaType' | 'sizeBytes'> = {
    sha256: held.sha256,
    mediaType: 'application/pdf',
    sizeBytes: 1_234,
  };
  const list = () => Promise.resolve([file]);
  expect(await previewAttachments(list, [held, other], 'fr')).toEqual([
    { name: 'Mémoire', sha256: held.sha256, file: { mediaType: 'application/pdf', sizeBytes: 1_234 } },
    { name: 'Mémoire', sha256: other.sha256, file: null },
  ]);
});
