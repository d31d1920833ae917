import { statementVectors } from '../statements/index.ts';
import { bareId, bug, CalendarDay, Instant, instantLater } from '../values/index.ts';
import { EndorsementId, EndorsementRequest, type Endorsement, type EndorsementState } from './endorsement.ts';
import type { SignOn } from './sign-on.ts';

const vector = statementVectors[0] ?? bug('no vector');

/** The instant of the examples' requests. */
export const exampleAt = Instant.parse('2026-03-01T12:00:00.000Z');

/** An id, by a number. */
export function exampleEndorsementId(number = 1): EndorsementId {
  return EndorsementId.parse(`end_${bareId(vector.words.id).slice(0, -4)}${String(number).padStart(4, '0')}`);
}

/** A statement that collects in public until the end of March, at the instant of the request. */
export function exampleSignOn(changes: Partial<SignOn> = {}): SignOn {
  return {
    stage: {
      stage: 'collecting',
      version: 1,
      mode: 'public',
      openedAt: exampleAt,
      closesOn: CalendarDay.parse('2026-03-31'),
    },
    digest: vector.digest,
    leastRung: 0,
    at: exampleAt,
    today: CalendarDay.parse('2026-03-01'),
    closesAt: Instant.parse('2026-04-01T03:59:59.999Z'),
    ...changes,
  };
}

/** A person's request under the version that is open. */
export function exampleRequest(changes: Partial<EndorsementRequest> = {}): EndorsementRequest {
  return EndorsementRequest.parse({
    statement: vector.words.id,
    version: 1,
    digest: vector.digest,
    signsFor: 'self',
    nameAsSigned: { name: 'Ada-Marie Example', title: null, organisation: null, place: 'Example Town', language: 'en' },
    display: 'full_name',
    email: 'ada@example.org',
    isFourteenOrOlder: true,
    ...changes,
  });
}

/** A person's endorsement in some state. */
export function exampleEndorsement(state: EndorsementState, changes: Partial<Endorsement> = {}): Endorsement {
  const { statement, version, digest, nameAsSigned, display } = exampleRequest();
  return {
    id: exampleEndorsementId(),
    statement,
    version,
    digest,
    nameAsSigned,
    display,
    endorser: { kind: 'individual' },
    entry: { by: 'endorser' },
    state,
    ...changes,
  };
}

const lapsesAt = instantLater(exampleAt, 72 * 3_600_000);

/** One state of each kind. */
export const exampleStates = {
  invited: { status: 'invited', invitedAt: exampleAt, lapsesAt },
  requested: { status: 'requested', requestedAt: exampleAt, lapsesAt },
  held: { status: 'held', heldAt: exampleAt, reason: 'same_name', lapsesAt },
  confirmed: { status: 'confirmed', confirmedAt: exampleAt },
  withdrawn: { status: 'withdrawn', confirmedAt: exampleAt, withdrawnAt: exampleAt },
  removed: { status: 'removed', confirmedAt: exampleAt, removedAt: exampleAt, reason: 'duplicate' },
  lapsed: { status: 'lapsed', lapsedAt: lapsesAt, deleteAt: instantLater(lapsesAt, 7 * 86_400_000) },
} as const satisfies Record<EndorsementState['status'], EndorsementState>;
