import type { Language } from '@coalition/domain/values';
import type { Db, Installation } from '../../server/office.ts';
import { issueToken } from '../endorsement.store.ts';
import { endorsementLink } from './endorsement-links.ts';

/** Issues one token, and says where its page is in each language: whoever reads both finds the same door. */
export async function linksOf(
  installation: Installation,
  db: Db,
  asked: Parameters<typeof issueToken>[1],
): Promise<(language: Language) => string> {
  const token = await issueToken(db, asked);
  return (language) => endorsementLink(installation, asked.purpose, { token, language });
}
