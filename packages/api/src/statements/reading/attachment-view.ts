import type { MediaType } from '@coalition/domain/media';
import type { StatementAttachment } from '@coalition/domain/statements';
import type { Digest, Language } from '@coalition/domain/values';
import { mediaByDigest } from '../../media/medium.store.ts';
import type { Db } from '../../server/office.ts';

/** A file that is part of what is signed, in one language. */
export interface AttachmentView {
  name: string;
  sha256: Digest;
  /** What the file is; null where its digest alone is known. */
  file: { mediaType: MediaType; sizeBytes: number } | null;
}

/** Attachments with what is known of each file, in the order of the text. */
export async function presentAttachments(
  db: Db,
  attachments: readonly StatementAttachment[],
  language: Language,
): Promise<AttachmentView[]> {
  const media = await mediaByDigest(
    db,
    attachments.map(({ sha256 }) => sha256),
  );
  return attachments.map(({ name, sha256 }) => {
    const { mediaType, sizeBytes } = media.get(sha256) ?? { mediaType: null, sizeBytes: 0 };
    return { name: name[language], sha256, file: mediaType && { mediaType, sizeBytes } };
  });
}
