export {
  bodyKeptMs,
  deliverMessage,
  forgetBody,
  isDue,
  MailSenderMissing,
  MessageStepRefused,
  queueMessage,
  retryMessage,
} from './deliver-message.ts';
export { MailAttempt, MailTrouble, Message, MessageId, MessagePurpose, MessageState } from './message.ts';
export { retryDelayMs, retryUntilMs } from './retry.ts';
