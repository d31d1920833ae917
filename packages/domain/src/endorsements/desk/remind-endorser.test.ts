import { describe, expect, it } from 'vitest';
import { instantLater } from '../../values/index.ts';
import type { EndorsementState } from '../endorsement.ts';
import { exampleAt, exampleEndorsement, exampleSignOn } from '../endorsement.examples.ts';
import { remindEndorser, type ReminderPast } from './remind-endorser.ts';

const hourMs = 3_600_000;
const later = (hours: number) => instantLater(exampleAt, hours * hourMs);
const invited: EndorsementState = { status: 'invited', invitedAt: exampleAt, lapsesAt: later(24 * 30) };
const fresh: ReminderPast = { hasAddress: true, tookNameBack: false, ofThis: [], lastToPerson: null };
const outcome = (hours: number, past: Partial<ReminderPast> = {}, state: EndorsementState = invited) =>
  remindEndorser(exampleEndorsement(state), { ...fresh, ...past }, exampleSignOn({ at: later(hours) }));

describe('a reminder', () => {
  it('goes to whoever was asked more than a day ago, and not before', () => {
    expect(outcome(23)).toBe('asked_lately');
    expect(outcome(24)).toBe('reminded');
    const requested: EndorsementState = { status: 'requested', requestedAt: exampleAt, lapsesAt: later(72) };
    expect(outcome(30, {}, requested)).toBe('reminded');
  });

  it('goes to one person once in three days, whatever it is about, and twice of one question', () => {
    const once = { ofThis: [later(24)], lastToPerson: later(24) };
    expect(outcome(24 + 71, once)).toBe('reminded_lately');
    expect(outcome(24 + 72, once)).toBe('reminded');
    expect(outcome(95, { lastToPerson: later(90) })).toBe('reminded_lately');
    expect(outcome(24 * 20, { ofThis: [later(24), later(96)], lastToPerson: later(96) })).toBe('reminded_twice');
  });

  it('never goes to whoever answered, was let lapse, or took a name back', () => {
    const confirmed: EndorsementState = { status: 'confirmed', confirmedAt: exampleAt };
    const withdrawn: EndorsementState = { status: 'withdrawn', confirmedAt: exampleAt, withdrawnAt: exampleAt };
    const lapsed: EndorsementState = { status: 'lapsed', lapsedAt: exampleAt, deleteAt: later(99) };
    for (const state of [confirmed, withdrawn, lapsed]) expect(outcome(48, {}, state)).toBe('waits_no_more');
    expect(outcome(24 * 30)).toBe('waits_no_more');
    expect(outcome(48, { tookNameBack: true })).toBe('took_name_back');
    expect(outcome(48, { hasAddress: false })).toBe('no_address');
  });

  it('does not go out for words that are no longer open', () => {
    const closed = exampleSignOn({ at: later(48), stage: { ...exampleSignOn().stage, stage: 'preparing' } });
    expect(remindEndorser(exampleEndorsement(invited), fresh, closed)).toBe('not_open');
  });
});
