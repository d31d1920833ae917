export {
  deliverMessage,
  isDue,
  MailSenderMissing,
  MessageStepRefused,
  queueMessage,
  retryMessage,
} from './deliver-message.ts';
export { MailAttempt, Message, MessageId, MessagePurpose, MessageState } from './message.ts';
export { retryDelayMs, retryUntilMs } from './retry.ts';
