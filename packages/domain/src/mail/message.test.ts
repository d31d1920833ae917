import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bug, EmailAddress, Instant, instantLater } from '../values/index.ts';
import {
  bodyKeptMs,
  deliverMessage,
  forgetBody,
  isDue,
  MailSenderMissing,
  MessageStepRefused,
  queueMessage,
  retryMessage,
} from './deliver-message.ts';
import { Message, MessageId, type MailAttempt } from './message.ts';
import { retryDelayMs, retryUntilMs } from './retry.ts';

const start = Instant.parse('2026-03-01T12:00:00.000Z');
const sender = { email: 'office@example.org' };
const draft = {
  id: MessageId.parse('msg_01900000-0000-7000-8000-000000000001'),
  purpose: 'endorsement_confirmation',
  to: EmailAddress.parse('ada@example.org'),
  language: 'fr',
  subject: 'Veuillez confirmer',
  body: 'Bonjour',
  unsubscribe: null,
} as const;

function queued(): Message {
  const result = queueMessage(draft, sender, start);
  return result.ok ? result.value : bug('example refused');
}

function after(message: Message, attempt: MailAttempt, at: Instant): Message {
  const result = deliverMessage(message, attempt, at);
  return result.ok ? result.value : bug('example refused');
}

describe('a mail', () => {
  it('is due at once when it is queued', () => {
    expect(isDue(queued(), start)).toBe(true);
    expect(Message.parse(queued())).toEqual(queued());
  });

  it('is not queued while nobody stands for it', () => {
    expect(queueMessage(draft, null, start)).toEqual({ ok: false, failure: MailSenderMissing({}) });
  });

  it('is sent once, and not again', () => {
    const sent = after(queued(), { outcome: 'accepted' }, start);
    expect(sent.state).toEqual({ status: 'sent', attempts: 1, sentAt: start });
    expect(isDue(sent, instantLater(start, retryUntilMs))).toBe(false);
    expect(deliverMessage(sent, { outcome: 'accepted' }, start)).toEqual({
      ok: false,
      failure: MessageStepRefused({ from: 'sent', to: 'sent' }),
    });
  });

  it('is given up at once when it is refused for good, and tried again when it is refused for now', () => {
    expect(after(queued(), { outcome: 'refused', reply: 550 }, start).state).toMatchObject({
      status: 'failed',
      reason: 'refused',
    });
    expect(after(queued(), { outcome: 'refused', reply: 451 }, start).state).toEqual({
      status: 'queued',
      attempts: 1,
      nextAttemptAt: instantLater(start, 60_000),
      trouble: { outcome: 'refused', reply: 451 },
    });
  });

  it('keeps its words while it waits and for thirty days after, then no longer, and is not tried again without them', () => {
    const later = instantLater(start, bodyKeptMs);
    expect(forgetBody(queued(), later)).toEqual(queued());
    const failed = after(queued(), { outcome: 'refused', reply: 550 }, start);
    for (const ended of [failed, after(queued(), { outcome: 'accepted' }, start)]) {
      expect(forgetBody(ended, instantLater(start, bodyKeptMs - 1))).toEqual(ended);
      expect(forgetBody(ended, later)).toEqual({ ...ended, body: null });
    }
    expect(retryMessage(forgetBody(failed, later), later).ok).toBe(false);
  });

  it('can be queued again by a person after it failed, and only then', () => {
    const failed = after(queued(), { outcome: 'refused', reply: 550 }, start);
    expect(retryMessage(failed, start)).toMatchObject({
      ok: true,
      value: { state: { status: 'queued', attempts: 0 } },
    });
    expect(retryMessage(queued(), start)).toEqual({
      ok: false,
      failure: MessageStepRefused({ from: 'queued', to: 'queued' }),
    });
  });

  it('cannot carry another header or a second address', () => {
    expect(Message.shape.subject.safeParse('Hi\r\nBcc: b@example.org').success).toBe(false);
    expect(Message.shape.to.safeParse('a@example.org, b@example.org').success).toBe(false);
  });
});

describe('the pause between attempts', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [8, 128],
    [9, 240],
    [50, 240],
  ])('after %i failed attempts is %i minutes', (attempts, pauseMinutes) => {
    expect(retryDelayMs(attempts)).toBe(pauseMinutes * 60_000);
  });

  it('never shrinks, and stays between a minute and four hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), (attempts) => {
        expect(retryDelayMs(attempts)).toBeGreaterThanOrEqual(60_000);
        expect(retryDelayMs(attempts + 1)).toBeGreaterThanOrEqual(retryDelayMs(attempts));
        expect(retryDelayMs(attempts)).toBeLessThanOrEqual(4 * 3_600_000);
      }),
    );
  });

  it('comes to an end 72 hours after the mail was queued', () => {
    let [message, now] = [queued(), start];
    while (message.state.status === 'queued') {
      now = message.state.nextAttemptAt;
      expect(now <= instantLater(start, retryUntilMs)).toBe(true);
      message = after(message, { outcome: 'unreachable', why: 'no_answer' }, now);
    }
    expect(message.state).toMatchObject({ status: 'failed', reason: 'gave_up' });
    expect(Date.parse(now) - Date.parse(start)).toBeGreaterThan(retryUntilMs - 4 * 3_600_000);
  });
});
