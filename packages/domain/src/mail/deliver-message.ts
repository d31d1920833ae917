import { z } from 'zod';
import { fail, failure, instantLater, ok, type FailureOf, type Instant, type Result } from '../values/index.ts';
import type { MailAttempt, Message, MessageState } from './message.ts';
import { retryDelayMs, retryUntilMs } from './retry.ts';

const status = z.enum(['queued', 'sent', 'failed']);

/** A mail that was sent or given up is not sent again, one that waits is not queued again. */
export const MessageStepRefused = failure('message_step_refused', 'conflict', { from: status, to: status });
/** The coalition has not said in whose name mail is sent. */
export const MailSenderMissing = failure('mail_sender_missing', 'unavailable', {});

type StepRefused = FailureOf<typeof MessageStepRefused>;

/** Puts a new mail in the queue, due at once. @fails MailSenderMissing */
export function queueMessage(
  draft: Omit<Message, 'queuedAt' | 'state'>,
  sender: { email: string } | null,
  now: Instant,
): Result<Message, FailureOf<typeof MailSenderMissing>> {
  if (sender === null) return fail(MailSenderMissing({}));
  return ok({ ...draft, queuedAt: now, state: { status: 'queued', attempts: 0, nextAttemptAt: now, trouble: null } });
}

/** Whether a mail waits and its time has come. */
export function isDue({ state }: Message, now: Instant): boolean {
  return state.status === 'queued' && state.nextAttemptAt <= now;
}

/**
 * Notes how an attempt ended: sent; refused for good; or to be tried again after a growing pause, until 72 hours have
 * passed since it was queued.
 *
 * @fails MessageStepRefused
 */
export function deliverMessage(message: Message, attempt: MailAttempt, now: Instant): Result<Message, StepRefused> {
  const { state } = message;
  if (state.status !== 'queued') return fail(MessageStepRefused({ from: state.status, to: 'sent' }));
  return ok({
    ...message,
    state: stateAfter(attempt, { attempts: state.attempts + 1, queuedAt: message.queuedAt }, now),
  });
}

function stateAfter(attempt: MailAttempt, past: { attempts: number; queuedAt: Instant }, now: Instant): MessageState {
  const { attempts, queuedAt } = past;
  if (attempt.outcome === 'accepted') return { status: 'sent', attempts, sentAt: now };
  const isForGood = attempt.outcome === 'refused' && attempt.reply >= 500;
  if (isForGood) return { status: 'failed', attempts, failedAt: now, reason: 'refused', trouble: attempt };
  const nextAttemptAt = instantLater(now, retryDelayMs(attempts));
  if (nextAttemptAt > instantLater(queuedAt, retryUntilMs))
    return { status: 'failed', attempts, failedAt: now, reason: 'gave_up', trouble: attempt };
  return { status: 'queued', attempts, nextAttemptAt, trouble: attempt };
}

/** Puts a failed mail back in the queue at a person's word, with 72 hours anew; not one whose words are gone. @fails MessageStepRefused */
export function retryMessage(message: Message, now: Instant): Result<Message, StepRefused> {
  const { state } = message;
  if (state.status !== 'failed' || message.body === null)
    return fail(MessageStepRefused({ from: state.status, to: 'queued' }));
  return ok({ ...message, queuedAt: now, state: { status: 'queued', attempts: 0, nextAttemptAt: now, trouble: null } });
}

/** How long the words of a mail are kept after it was sent or given up: 30 days. The links in them are secrets. */
export const bodyKeptMs = 30 * 24 * 3_600_000;

/** Deletes the words of a mail that was sent or given up long enough ago, by {@link bodyKeptMs}; what waits stays whole. */
export function forgetBody(message: Message, now: Instant): Message {
  const { state } = message;
  if (state.status === 'queued') return message;
  const endedAt = state.status === 'sent' ? state.sentAt : state.failedAt;
  return instantLater(endedAt, bodyKeptMs) <= now ? { ...message, body: null } : message;
}
