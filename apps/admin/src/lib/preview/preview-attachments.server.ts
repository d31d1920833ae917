import type { AttachmentView, MediumLine } from '@coalition/api/client';
import type { StatementAttachment } from '@coalition/domain/statements';
import type { Language } from '@coalition/domain/values';

/**
 * Attachments as visitors will see them: by their names in one language, each with what the office knows of its file.
 *
 * @param listFiles asked only where something is attached
 */
export async function previewAttachments(
  listFiles: () => Promise<readonly Pick<MediumLine, 'sha256' | 'mediaType' | 'sizeBytes'>[]>,
  attachments: readonly StatementAttachment[],
  language: Language,
): Promise<AttachmentView[]> {
  if (attachments.length === 0) return [];
  const files = new Map((await listFiles()).map((file) => [file.sha256, file]));
  return attachments.map(({ name, sha256 }) => {
    const file = files.get(sha256);
    return {
      name: name[language],
      sha256,
      file: file ? { mediaType: file.mediaType, sizeBytes: file.sizeBytes } : null,
    };
  });
}
