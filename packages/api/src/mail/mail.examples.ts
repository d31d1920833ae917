import { bug, EmailAddress } from '@coalition/domain/values';
import { coalitionRow } from '../coalition/coalition.row.ts';
import { loadExampleContent } from '../server/office.examples.ts';
import type { Office } from '../server/office.ts';
import type { MailDraft } from './queue-mail.ts';

/** Says in whose name mail is sent, in a database that may still be empty; null takes it back. */
export async function nameSender(db: Office['db'], name: string | null = 'Example Coalition'): Promise<void> {
  if ((await coalitionRow.store.list(db)).length === 0) await loadExampleContent(db);
  const [coalition] = await coalitionRow.store.list(db);
  if (!coalition) return bug('no coalition');
  const mailSender = name === null ? null : { name, email: EmailAddress.parse('office@coalition.example') };
  await coalitionRow.store.update(db, { ...coalition, confidential: { ...coalition.confidential, mailSender } });
}

/** A mail to somebody with a secret link, about nothing. */
export function receipt(to: string, changes: Partial<MailDraft> = {}): MailDraft {
  return {
    purpose: 'endorsement_receipt',
    to: EmailAddress.parse(to),
    language: 'fr',
    subject: 'Votre reçu',
    body: `Merci\\. Gardez ce lien :\n\n<https://coalition.example/fr/appuis/retirer/${'t'.repeat(43)}>`,
    unsubscribe: null,
    about: null,
    ...changes,
  };
}
