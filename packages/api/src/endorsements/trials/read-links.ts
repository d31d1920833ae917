import { Message } from '@coalition/domain/mail';
import type { Office } from '../../server/office.ts';

/** The tokens of all links of a purpose in the newest mails, as their readers have them; at most 200 mails are read. */
export async function linksOf(db: Office['db'], purpose: 'confirm' | 'withdraw'): Promise<string[]> {
  const rows = await db.selectFrom('messages').select('content').orderBy('queued_at', 'desc').limit(200).execute();
  const words = purpose === 'confirm' ? '(?:confirm|confirmer)' : '(?:withdraw|retirer)';
  const link = new RegExp(`/${words}/([\\w-]{43})`, 'g');
  return rows.flatMap(({ content }) =>
    [...(Message.parse(content).body ?? '').matchAll(link)].map(([, token = '']) => token),
  );
}
