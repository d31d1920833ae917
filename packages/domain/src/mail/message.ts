import { z } from 'zod';
import { EmailAddress, idOf, Instant, Language, Line, Markdown, WebAddress } from '../values/index.ts';

/** `msg_` and a UUIDv7. */
export const MessageId = idOf('msg');
export type MessageId = z.infer<typeof MessageId>;

/** Why a mail is sent; each purpose has its own words and its own consent. */
export const MessagePurpose = z.enum([
  'staff_invitation',
  'endorsement_invitation',
  'endorsement_confirmation',
  'endorsement_receipt',
  'endorsement_renewal',
  'endorsement_withdrawn',
  'ledger_checkpoint',
  'staff_notice',
]);
export type MessagePurpose = z.infer<typeof MessagePurpose>;

/** How one attempt to hand a mail over ended. A refusal for good is an SMTP reply of 500 to 599. @source RFC 5321, section 4.2.1 */
export const MailAttempt = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accepted') }),
  z.strictObject({ outcome: z.literal('refused'), reply: z.int().min(400).max(599) }),
  z.strictObject({ outcome: z.literal('unreachable') }),
]);
export type MailAttempt = z.infer<typeof MailAttempt>;

const attempts = z.int().min(0).meta({ description: 'Attempts made so far' });

/** Where a mail stands. */
export const MessageState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('queued'), attempts, nextAttemptAt: Instant }),
  z.strictObject({ status: z.literal('sent'), attempts, sentAt: Instant }),
  z.strictObject({ status: z.literal('failed'), attempts, failedAt: Instant, reason: z.enum(['refused', 'gave_up']) }),
]);
export type MessageState = z.infer<typeof MessageState>;

/** One mail to one address. It is never public: whom the office writes to is nobody else's matter. */
export const Message = z.strictObject({
  id: MessageId,
  purpose: MessagePurpose,
  to: EmailAddress,
  language: Language.nullable().meta({
    description: 'Null where it is unknown: then the mail says everything in both',
  }),
  subject: Line.meta({ description: 'One line, so that it can never carry another header' }),
  body: Markdown,
  unsubscribe: WebAddress.nullable().meta({
    description: 'Where one click ends mails of this purpose',
    source: 'RFC 8058',
  }),
  queuedAt: Instant,
  state: MessageState,
});
export type Message = z.infer<typeof Message>;
