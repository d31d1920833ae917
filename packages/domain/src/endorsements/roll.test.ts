import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { StaffId } from '../access/index.ts';
import { commit, LedgerEvent, RemovalReason, Salt } from '../ledger/index.ts';
import { instantLater } from '../values/index.ts';
import { confirmationEvent } from './confirmation-event.ts';
import { confirmEndorsement, removeEndorsement, withdrawEndorsement } from './confirm-endorsement.ts';
import {
  exampleAt,
  exampleEndorsement,
  exampleEndorsementId,
  exampleSignOn,
  exampleStates,
} from './endorsement.examples.ts';
import type { Endorsement } from './endorsement.ts';
import { DisplayChoice, EndorserContact } from './endorser.ts';
import { EndorserRoll, endorserRoll, isCoalitionView, rollEntryOf, type RollEntry } from './roll.ts';

const confirmed = exampleStates.confirmed;
const staff = StaffId.parse('usr_01900000-0000-7000-8000-00000000000a');
const minutes = (count: number) => instantLater(exampleAt, count * 60_000);

describe('the roll of a version', () => {
  it('shows only confirmed endorsers of that version, in the order of confirmation', () => {
    const late = exampleEndorsement({ status: 'confirmed', confirmedAt: minutes(2) }, { id: exampleEndorsementId(1) });
    const early = exampleEndorsement({ status: 'confirmed', confirmedAt: minutes(1) }, { id: exampleEndorsementId(2) });
    const others = [exampleStates.requested, exampleStates.held, exampleStates.lapsed].map((state) =>
      exampleEndorsement(state),
    );
    const older = exampleEndorsement(confirmed, { version: 2 });
    const roll = endorserRoll([late, early, ...others, older], 1, null);
    expect(roll.entries.map((entry) => entry.confirmedAt)).toEqual([minutes(1), minutes(2)]);
    expect(roll).toMatchObject({ total: 2, countedOnly: 0, withdrawnAfterDelivery: [], removed: [] });
  });

  it('shows each endorser as they chose', () => {
    const shown = DisplayChoice.options.map((display) => rollEntryOf(exampleEndorsement(confirmed, { display })));
    expect(shown).toEqual([
      expect.objectContaining({ display: 'full_name', name: 'Ada-Marie Example', place: 'Example Town' }),
      expect.objectContaining({ display: 'initials_and_place', initials: 'A.-M. E.', place: 'Example Town' }),
      null,
    ]);
    expect(JSON.stringify(shown[1])).not.toContain('Ada');
    expect(endorserRoll([exampleEndorsement(confirmed, { display: 'counted_only' })], 1, null)).toMatchObject({
      entries: [],
      countedOnly: 1,
      total: 1,
    });
  });

  it('marks what came by paper or phone, and the rung of an organisation', () => {
    const entry = { by: 'staff', enteredBy: staff, approvedBy: null } as const;
    expect(rollEntryOf(exampleEndorsement(confirmed, { entry }))).toMatchObject({
      cameByPaperOrPhone: true,
      rung: null,
    });
    const endorser = { kind: 'organisation', organisation: null, rung: 2 } as const;
    expect(rollEntryOf(exampleEndorsement(confirmed, { endorser }))).toMatchObject({
      cameByPaperOrPhone: false,
      rung: 2,
    });
  });

  it('says after delivery that one endorser withdrew, and when, never who', () => {
    const withdrawn = exampleEndorsement({ status: 'withdrawn', confirmedAt: exampleAt, withdrawnAt: minutes(5) });
    expect(endorserRoll([withdrawn], 1, minutes(5))).toEqual({
      version: 1,
      entries: [],
      countedOnly: 0,
      total: 0,
      withdrawnAfterDelivery: [minutes(5)],
      removed: [],
    });
    expect(endorserRoll([withdrawn], 1, minutes(6)).withdrawnAfterDelivery).toEqual([]);
    expect(endorserRoll([withdrawn], 1, null).withdrawnAfterDelivery).toEqual([]);
  });

  it('counts what the office removed, with its reason', () => {
    const removed = exampleEndorsement(exampleStates.removed);
    expect(endorserRoll([removed], 1, null).removed).toEqual([{ at: exampleAt, reason: 'duplicate' }]);
  });

  it('is nobody’s view while nobody stands under it', () => {
    expect(isCoalitionView(endorserRoll([exampleEndorsement(exampleStates.requested)], 1, null))).toBe(false);
    expect(isCoalitionView(endorserRoll([exampleEndorsement(confirmed)], 1, null))).toBe(true);
  });

  it('counts true after any history of confirmations, withdrawals and removals', () => {
    const move = fc.record({
      who: fc.nat(5),
      act: fc.constantFrom('confirm' as const, 'withdraw' as const, 'remove' as const),
    });
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 30 }),
        fc.array(fc.constantFrom(...DisplayChoice.options), { minLength: 6, maxLength: 6 }),
        (moves, choices) => {
          const endorsements = choices.map((display, who) =>
            exampleEndorsement(exampleStates.requested, { display, id: exampleEndorsementId(who) }),
          );
          const standing = new Set<number>();
          for (const [index, { who, act }] of moves.entries()) {
            const endorsement = endorsements[who];
            if (!endorsement) continue;
            const result = take(endorsement, act, index);
            if (!result.ok) continue;
            endorsements[who] = result.value;
            if (act === 'confirm') standing.add(who);
            else standing.delete(who);
          }
          const roll = endorserRoll(endorsements, 1, null);
          expect(roll.total).toBe(standing.size);
          expect(roll.entries.length + roll.countedOnly).toBe(roll.total);
          expect(EndorserRoll.parse(roll)).toEqual(roll);
        },
      ),
    );
  });
});

function take(endorsement: Endorsement, act: 'confirm' | 'withdraw' | 'remove', index: number) {
  if (act === 'confirm') return confirmEndorsement(endorsement, exampleSignOn({ at: minutes(index) }));
  if (act === 'withdraw') return withdrawEndorsement(endorsement, minutes(index));
  return removeEndorsement(
    endorsement,
    RemovalReason.options[index % RemovalReason.options.length] ?? 'other',
    minutes(index),
  );
}

describe('what the ledger says of a confirmation', () => {
  const contact = EndorserContact.parse({ email: 'ada@example.org', phone: null, evidence: null });
  const salts = { shown: Salt.parse('1'.repeat(64)), kept: Salt.parse('2'.repeat(64)) };

  it('is two commitments and no name', async () => {
    const endorsement = exampleEndorsement(confirmed);
    const event = await confirmationEvent(endorsement, contact, salts);
    expect(LedgerEvent.parse(event)).toEqual(event);
    expect(JSON.stringify(event)).not.toMatch(/Ada|example\.org/);
    const entry = rollEntryOf(endorsement);
    expect(event).toMatchObject({ shown: entry && (await commit(salts.shown, entry)) });
  });

  it('has no public commitment for an endorser who is counted only', async () => {
    expect(
      await confirmationEvent(exampleEndorsement(confirmed, { display: 'counted_only' }), contact, salts),
    ).toMatchObject({ shown: null });
  });
});

it('keeps how to reach an endorser out of every public type', () => {
  for (const field of ['email', 'phone', 'evidence'] as const) {
    expectTypeOf<EndorserContact>().toHaveProperty(field);
    expectTypeOf<Endorsement>().not.toHaveProperty(field);
    expectTypeOf<RollEntry>().not.toHaveProperty(field);
  }
  expectTypeOf<Extract<keyof EndorserContact, keyof RollEntry>>().toBeNever();
  expectTypeOf<Extract<keyof EndorserContact, keyof Endorsement>>().toBeNever();
});
