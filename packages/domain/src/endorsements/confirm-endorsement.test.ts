import { describe, expect, it } from 'vitest';
import { StaffId } from '../access/index.ts';
import { OrganisationId } from '../organisations/index.ts';
import { SecondPersonNeeded } from '../statements/index.ts';
import { CalendarDay, Digest, EmailAddress, instantLater, type Instant } from '../values/index.ts';
import { AuthorityTooLow } from './authority.ts';
import {
  approveEntry,
  confirmEndorsement,
  EndorsementLapsed,
  EndorsementStepRefused,
  holdEndorsement,
  lapseEndorsement,
  removeEndorsement,
  renewRequest,
  withdrawEndorsement,
} from './confirm-endorsement.ts';
import {
  exampleAt,
  exampleEndorsement,
  exampleEndorsementId,
  exampleRequest,
  exampleSignOn,
  exampleStates,
} from './endorsement.examples.ts';
import { Endorsement, EndorsementRequest, EndorsementState, mayTake } from './endorsement.ts';
import { endorsementKeys, requestEndorsement, UnderAge } from './request-endorsement.ts';
import { SignOnClosed, StatementTextChanged } from './sign-on.ts';

const statement = exampleRequest().statement;
const subject = { id: exampleEndorsementId(), endorser: { kind: 'individual' } } as const;
const otherDigest = Digest.parse('b'.repeat(64));
const later = (hours: number): Instant => instantLater(exampleAt, hours * 3_600_000);
const requested = exampleEndorsement(exampleStates.requested);

describe('asking for a name to stand', () => {
  it('changes nothing that anybody sees: it waits 72 hours for its owner', () => {
    const result = requestEndorsement(exampleRequest(), subject, exampleSignOn());
    expect(result).toMatchObject({
      ok: true,
      value: { state: { status: 'requested', lapsesAt: later(72) }, entry: { by: 'endorser' } },
    });
    if (result.ok) expect(Endorsement.parse(result.value)).toEqual(result.value);
  });

  it('refuses anyone under fourteen', () => {
    expect(requestEndorsement(exampleRequest({ isFourteenOrOlder: false }), subject, exampleSignOn())).toEqual({
      ok: false,
      failure: UnderAge({}),
    });
  });

  it('refuses while nothing is open, and after the last day', () => {
    const closed = { ok: false, failure: SignOnClosed({ statement }) };
    expect(requestEndorsement(exampleRequest(), subject, exampleSignOn({ stage: { stage: 'preparing' } }))).toEqual(
      closed,
    );
    expect(
      requestEndorsement(exampleRequest(), subject, exampleSignOn({ today: CalendarDay.parse('2026-04-01') })),
    ).toEqual(closed);
    expect(
      requestEndorsement(exampleRequest(), subject, exampleSignOn({ today: CalendarDay.parse('2026-03-31') })).ok,
    ).toBe(true);
  });

  it('refuses words that have moved on since they were read', () => {
    const failure = StatementTextChanged({ statement, readVersion: 1, currentVersion: 1 });
    expect(requestEndorsement(exampleRequest({ digest: otherDigest }), subject, exampleSignOn())).toEqual({
      ok: false,
      failure,
    });
  });

  it('refuses what the form does not ask for', () => {
    for (const extra of [{ rung: 3 }, { state: exampleStates.confirmed }, { confirmedAt: exampleAt }]) {
      expect(EndorsementRequest.safeParse({ ...exampleRequest(), ...extra }).success).toBe(false);
    }
  });
});

describe('confirming', () => {
  it('puts the name under the words it agreed to', () => {
    const result = confirmEndorsement(requested, exampleSignOn({ at: later(71) }));
    expect(result).toEqual({
      ok: true,
      value: { ...requested, state: { status: 'confirmed', confirmedAt: later(71) } },
    });
  });

  it('refuses when the text changed since the request, and asks for a reading of the new one', () => {
    const stage = {
      stage: 'collecting',
      version: 2,
      mode: 'public',
      openedAt: exampleAt,
      closesOn: CalendarDay.parse('2026-03-31'),
    } as const;
    expect(confirmEndorsement(requested, exampleSignOn({ stage, digest: otherDigest }))).toEqual({
      ok: false,
      failure: StatementTextChanged({ statement, readVersion: 1, currentVersion: 2 }),
    });
  });

  it('waits 72 hours anew where what its owner did may be lost, never less than before', () => {
    expect(renewRequest(requested, later(100)).state).toMatchObject({ status: 'requested', lapsesAt: later(172) });
    expect(renewRequest(requested, later(-1))).toBe(requested);
    const confirmed = { ...requested, state: { status: 'confirmed' as const, confirmedAt: later(1) } };
    expect(renewRequest(confirmed, later(100))).toBe(confirmed);
  });

  it('refuses after 72 hours', () => {
    expect(confirmEndorsement(requested, exampleSignOn({ at: later(72) }))).toEqual({
      ok: false,
      failure: EndorsementLapsed({ lapsedAt: later(72) }),
    });
  });

  it('refuses once the statement is closed', () => {
    const stage = { stage: 'closed', version: 1, closedAt: exampleAt } as const;
    expect(confirmEndorsement(requested, exampleSignOn({ stage }))).toEqual({
      ok: false,
      failure: SignOnClosed({ statement }),
    });
  });

  it('refuses less authority than the statement asks for, from an organisation only', () => {
    const endorser = { kind: 'organisation', organisation: null, rung: 1 } as const;
    expect(confirmEndorsement({ ...requested, endorser }, exampleSignOn({ leastRung: 2 }))).toEqual({
      ok: false,
      failure: AuthorityTooLow({ rung: 1, leastRung: 2 }),
    });
    expect(confirmEndorsement({ ...requested, endorser }, exampleSignOn({ leastRung: 1 })).ok).toBe(true);
    expect(confirmEndorsement(requested, exampleSignOn({ leastRung: 3 })).ok).toBe(true);
  });

  it('refuses what came by paper until a second person approved it', () => {
    const [one, other] = [
      StaffId.parse('usr_01900000-0000-7000-8000-00000000000a'),
      StaffId.parse('usr_01900000-0000-7000-8000-00000000000b'),
    ];
    const paper = exampleEndorsement(exampleStates.requested, {
      entry: { by: 'staff', enteredBy: one, approvedBy: null },
    });
    expect(confirmEndorsement(paper, exampleSignOn())).toEqual({ ok: false, failure: SecondPersonNeeded({}) });
    expect(approveEntry(paper, one)).toEqual({ ok: false, failure: SecondPersonNeeded({}) });
    const approved = approveEntry(paper, other);
    expect(approved.ok && confirmEndorsement(approved.value, exampleSignOn()).ok).toBe(true);
  });
});

describe('taking a name back', () => {
  const confirmed = exampleEndorsement(exampleStates.confirmed);

  it('is open to its owner at any time', () => {
    expect(withdrawEndorsement(confirmed, later(10_000))).toMatchObject({
      ok: true,
      value: { state: { status: 'withdrawn', withdrawnAt: later(10_000) } },
    });
  });

  it('needs a reason when the office does it', () => {
    expect(removeEndorsement(confirmed, 'not_the_signer', exampleAt)).toMatchObject({
      ok: true,
      value: { state: { status: 'removed', reason: 'not_the_signer' } },
    });
  });
});

describe('every step', () => {
  const steps = {
    held: (from: Endorsement) => holdEndorsement(from, 'staff', exampleAt),
    confirmed: (from: Endorsement) => confirmEndorsement(from, exampleSignOn()),
    withdrawn: (from: Endorsement) => withdrawEndorsement(from, exampleAt),
    removed: (from: Endorsement) => removeEndorsement(from, 'other', exampleAt),
    lapsed: (from: Endorsement) => lapseEndorsement(from, later(72)),
  };

  it.each(Object.values(exampleStates).flatMap((state) => Object.keys(steps).map((to) => [state, to] as const)))(
    'from %o to %s is taken only where it is listed',
    (state, key) => {
      const to = EndorsementState.options.map((option) => option.shape.status.value).find((status) => status === key);
      if (to === undefined || to === 'invited' || to === 'requested') return expect.unreachable();
      const from = exampleEndorsement(state);
      const before = structuredClone(from);
      const result = steps[to](from);
      expect(from).toEqual(before);
      if (mayTake(state.status, to)) expect(result).toMatchObject({ ok: true, value: { state: { status: to } } });
      else expect(result).toEqual({ ok: false, failure: EndorsementStepRefused({ from: state.status, to }) });
    },
  );

  it('into oblivion comes by itself: lapsed after 72 hours, deleted after seven days more', () => {
    expect(lapseEndorsement(requested, later(71))).toEqual({ ok: true, value: requested });
    expect(lapseEndorsement(requested, later(72))).toMatchObject({
      value: { state: { status: 'lapsed', lapsedAt: later(72), deleteAt: later(240) } },
    });
  });
});

describe('one endorser stands once under one version', () => {
  const organisation = OrganisationId.parse('org_01900000-0000-7000-8000-000000000001');
  const named = { ...requested.nameAsSigned, organisation: 'Example Society' };
  const keys = (email: string | null, changes: Partial<Endorsement> = {}) =>
    endorsementKeys(
      exampleEndorsement(exampleStates.requested, changes),
      email === null ? null : EmailAddress.parse(email),
    );

  it('by address, whatever its case or tag', () => {
    expect(keys('Ada+tag@Example.org')).toEqual(keys('ada@example.org'));
    expect(keys('ada@example.org')).not.toEqual(keys('eve@example.org'));
  });

  it('by organisation, whoever signs', () => {
    const endorser = { kind: 'organisation', organisation, rung: 0 } as const;
    const [one, other] = [
      keys('a@example.org', { endorser, nameAsSigned: named }),
      keys('b@example.org', { endorser, nameAsSigned: named }),
    ];
    expect(one.filter((key) => other.includes(key))).toEqual([`organisation:${organisation}`]);
  });

  it('by the name of an organisation that has no record', () => {
    const endorser = { kind: 'organisation', organisation: null, rung: 0 } as const;
    const shouted = { ...named, organisation: 'EXAMPLE SOCIETY' };
    expect(keys(null, { endorser, nameAsSigned: named })).toEqual(keys(null, { endorser, nameAsSigned: shouted }));
  });

  it('without a key where neither is known: staff look at it', () => {
    expect(keys(null)).toEqual([]);
  });
});

it('refuses an organisation’s endorsement that does not name the organisation', () => {
  const endorser = { kind: 'organisation', organisation: null, rung: 0 } as const;
  expect(Endorsement.safeParse(exampleEndorsement(exampleStates.requested, { endorser })).success).toBe(false);
});
