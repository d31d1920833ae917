import { z } from 'zod';
import { EmailAddress, idOf, Instant, Language, Line, Markdown, WebAddress } from '../values/index.ts';

/** `msg_` and a UUIDv7. */
export const MessageId = idOf('msg');
export type MessageId = z.infer<typeof MessageId>;

/** Why a mail is sent; each purpose has its own words and its own consent. */
export const MessagePurpose = z.enum([
  'staff_invitation',
  'endorsement_invitation',
  'endorsement_reminder',
  'endorsement_confirmation',
  'endorsement_receipt',
  'endorsement_renewal',
  'endorsement_withdrawn',
  'endorsement_declined',
  'statement_withdrawn',
  'ledger_checkpoint',
]);
export type MessagePurpose = z.infer<typeof MessagePurpose>;

const refused = z.strictObject({ outcome: z.literal('refused'), reply: z.int().min(400).max(599) });
const unreachable = z.strictObject({
  outcome: z.literal('unreachable'),
  why: z.enum(['no_answer', 'not_secure', 'not_let_in']).meta({
    description: 'No answer, or none in time; no connection that can be trusted; the server does not take mail from us',
  }),
});

/** Why a mail could not be handed over. A refusal for good is an SMTP reply of 500 to 599. @source RFC 5321, section 4.2.1 */
export const MailTrouble = z.discriminatedUnion('outcome', [refused, unreachable]);
export type MailTrouble = z.infer<typeof MailTrouble>;

/** How one attempt to hand a mail over ended. */
export const MailAttempt = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accepted') }),
  refused,
  unreachable,
]);
export type MailAttempt = z.infer<typeof MailAttempt>;

const attempts = z.int().min(0).meta({ description: 'Attempts made so far' });
const trouble = MailTrouble.nullable().meta({ description: 'How the last attempt ended; null before the first' });

/** Where a mail stands. */
export const MessageState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('queued'), attempts, nextAttemptAt: Instant, trouble }),
  z.strictObject({ status: z.literal('sent'), attempts, sentAt: Instant }),
  z.strictObject({
    status: z.literal('failed'),
    attempts,
    failedAt: Instant,
    reason: z.enum(['refused', 'gave_up']),
    trouble,
  }),
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
  body: Markdown.nullable().meta({ description: 'Null once it was deleted: the links in it are secrets' }),
  unsubscribe: WebAddress.nullable().meta({
    description: 'Where one click ends mails of this purpose',
    source: 'RFC 8058',
  }),
  queuedAt: Instant,
  state: MessageState,
});
export type Message = z.infer<typeof Message>;
