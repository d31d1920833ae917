import { instantLater, type Instant } from '../../values/index.ts';
import type { Endorsement } from '../endorsement.ts';
import { checkSignOn, type SignOn } from '../sign-on.ts';

const dayMs = 86_400_000;

/** At most so many reminders of one question. */
const remindersMax = 2;

/** What comes of a wish to remind somebody: a mail, or why none. */
export type ReminderOutcome =
  | 'reminded'
  /** The question itself is less than a day old. */
  | 'asked_lately'
  /** A reminder went to the same person within three days, of this or another statement. */
  | 'reminded_lately'
  | 'reminded_twice'
  /** The same person took a name back under this statement: they are not asked again. */
  | 'took_name_back'
  | 'no_address'
  /** It does not wait for its owner: answered, held by the office, lapsed. */
  | 'waits_no_more'
  /** Other words are open now, or none. */
  | 'not_open';

/** What is known of a person who might be reminded. */
export interface ReminderPast {
  hasAddress: boolean;
  /** Whether a name of the same address was taken back, or taken off, under the same statement. */
  tookNameBack: boolean;
  /** When this very question was reminded of. */
  ofThis: readonly Instant[];
  /** The newest reminder to the same address, whatever it was about; null without one. */
  lastToPerson: Instant | null;
}

/** Whether somebody who was asked and has not answered may be reminded now: rarely, and never against their word. */
export function remindEndorser(endorsement: Endorsement, past: ReminderPast, signOn: SignOn): ReminderOutcome {
  const { state } = endorsement;
  if (state.status !== 'invited' && state.status !== 'requested') return 'waits_no_more';
  if (state.lapsesAt <= signOn.at) return 'waits_no_more';
  if (!checkSignOn(endorsement, signOn).ok) return 'not_open';
  if (past.tookNameBack) return 'took_name_back';
  if (!past.hasAddress) return 'no_address';
  if (past.ofThis.length >= remindersMax) return 'reminded_twice';
  const askedAt = state.status === 'invited' ? state.invitedAt : state.requestedAt;
  if (instantLater(askedAt, dayMs) > signOn.at) return 'asked_lately';
  const { lastToPerson } = past;
  if (lastToPerson !== null && instantLater(lastToPerson, 3 * dayMs) > signOn.at) return 'reminded_lately';
  return 'reminded';
}
