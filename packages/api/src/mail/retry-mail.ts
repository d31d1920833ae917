import { retryMessage, type Message, type MessageId } from '@coalition/domain/mail';
import { RecordNotFound } from '@coalition/domain/revisions';
import { fail, type Failure, type Result } from '@coalition/domain/values';
import { writeAudit } from '../server/write-audit.ts';
import { inTransaction, type Office } from '../server/office.ts';
import { keepMessage, lockMessage } from './message.store.ts';

/** Puts a mail that was given up back in the queue. @fails RecordNotFound, MessageStepRefused */
export function retryMail(office: Office, id: MessageId): Promise<Result<Message, Failure>> {
  return inTransaction<Message>(office.db, async (tx) => {
    const message = await lockMessage(tx, id);
    if (!message) return fail(RecordNotFound({}));
    const queued = retryMessage(message, office.now);
    if (!queued.ok) return queued;
    await keepMessage(tx, queued.value);
    const facts = { purpose: message.purpose };
    await writeAudit(office, tx, { action: 'mail.retry', noun: 'mail', recordId: id, facts });
    return queued;
  });
}
