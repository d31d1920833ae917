import { describe, expect, it } from 'vitest';
import { StaffId } from '../../access/index.ts';
import { bug, CalendarDay, EmailAddress, instantLater } from '../../values/index.ts';
import { approveEntry, confirmEndorsement } from '../confirm-endorsement.ts';
import { Endorsement } from '../endorsement.ts';
import {
  exampleAt,
  exampleEndorsement,
  exampleEndorsementId,
  exampleRequest,
  exampleSignOn,
} from '../endorsement.examples.ts';
import { endorsementKeys } from '../request-endorsement.ts';
import { EndorsementFromPaper, enterEndorsement } from './enter-endorsement.ts';
import { inviteEndorser } from './invite-endorser.ts';
import { declineEndorsement, raiseAuthority } from './review-endorsement.ts';

const { statement, version, digest, nameAsSigned } = exampleRequest();
const id = exampleEndorsementId();
const closed = exampleSignOn({ today: CalendarDay.parse('2026-04-01') });
const enteredBy = StaffId.parse('usr_01900000-0000-7000-8000-000000000001');
const approvedBy = StaffId.parse('usr_01900000-0000-7000-8000-000000000002');

describe('an invitation', () => {
  const guest = { email: EmailAddress.parse('ada@example.org'), name: nameAsSigned };

  it('is open until the last moment of the last day where the coalition is', () => {
    const invited = inviteEndorser(guest, { id, statement, version }, exampleSignOn());
    expect(invited).toMatchObject({
      ok: true,
      value: { state: { status: 'invited', lapsesAt: '2026-04-01T03:59:59.999Z' } },
    });
    expect(Endorsement.parse(invited.ok && invited.value)).toMatchObject({ digest });
  });

  it('is open for 72 hours at least', () => {
    const last = exampleSignOn({
      today: CalendarDay.parse('2026-03-31'),
      at: instantLater(exampleAt, 30.4 * 86_400_000),
    });
    const invited = inviteEndorser(guest, { id, statement, version }, last);
    expect(invited).toMatchObject({ value: { state: { lapsesAt: instantLater(last.at, 3 * 86_400_000) } } });
  });

  it('is not made where nothing can be endorsed', () => {
    expect(inviteEndorser(guest, { id, statement, version }, closed)).toMatchObject({
      failure: { code: 'sign_on_closed' },
    });
  });
});

describe('an endorsement on paper', () => {
  const paper = EndorsementFromPaper.parse({
    submission: '0196f0c0-0000-4000-8000-000000000001',
    statement,
    version,
    digest,
    signsFor: 'self',
    nameAsSigned,
    display: 'full_name',
    email: null,
    phone: null,
    evidence: 'Signed sheet of 1 March, in the binder.',
    isFourteenOrOlder: true,
  });
  const subject = { id, endorser: { kind: 'individual' }, enteredBy } as const;

  it('stands only after a second person has looked, and never by who entered it', () => {
    const entered = enterEndorsement(paper, subject, exampleSignOn());
    const held = entered.ok ? entered.value : bug('refused');
    expect(confirmEndorsement(held, exampleSignOn())).toMatchObject({ failure: { code: 'second_person_needed' } });
    expect(approveEntry(held, enteredBy)).toMatchObject({ failure: { code: 'second_person_needed' } });
    const approved = approveEntry(held, approvedBy);
    expect(confirmEndorsement(approved.ok ? approved.value : bug('refused'), exampleSignOn())).toMatchObject({
      value: { state: { status: 'confirmed' }, entry: { by: 'staff', enteredBy, approvedBy } },
    });
  });

  it('takes up no address, so that a second person at one address can sign', () => {
    const entered = enterEndorsement(paper, subject, exampleSignOn());
    const email = EmailAddress.parse('ada@example.org');
    expect(endorsementKeys(entered.ok ? entered.value : bug('refused'), email)).toEqual([]);
    expect(endorsementKeys(exampleEndorsement({ status: 'confirmed', confirmedAt: exampleAt }), email)).toHaveLength(1);
  });

  it('is refused for a child, for other words, and after the last day', () => {
    const refusal = (changes: object, signOn = exampleSignOn()) => {
      const entered = enterEndorsement({ ...paper, ...changes }, subject, signOn);
      return entered.ok ? null : entered.failure.code;
    };
    expect(refusal({ isFourteenOrOlder: false })).toBe('under_age');
    expect(refusal({ version: 2 })).toBe('statement_text_changed');
    expect(refusal({}, closed)).toBe('sign_on_closed');
  });
});

describe('what waits for the office', () => {
  const held = exampleEndorsement({
    status: 'held',
    heldAt: exampleAt,
    reason: 'authority',
    lapsesAt: instantLater(exampleAt, 1),
  });

  it('can be turned down, and nothing else can', () => {
    expect(declineEndorsement(held, exampleAt)).toMatchObject({ value: { state: { status: 'lapsed' } } });
    const confirmed = exampleEndorsement({ status: 'confirmed', confirmedAt: exampleAt });
    expect(declineEndorsement(confirmed, exampleAt)).toMatchObject({ failure: { code: 'endorsement_step_refused' } });
  });

  it('climbs by what was seen, and never down', () => {
    const organisation = { ...held, endorser: { kind: 'organisation', organisation: null, rung: 1 } } as const;
    const seen = (hasSecondOfficerConfirmed: boolean, hasLetterOnFile: boolean) =>
      raiseAuthority(organisation, { hasSecondOfficerConfirmed, hasLetterOnFile }).endorser;
    expect(seen(false, false)).toMatchObject({ rung: 1 });
    expect(seen(true, false)).toMatchObject({ rung: 2 });
    expect(seen(true, true)).toMatchObject({ rung: 3 });
    expect(raiseAuthority(held, { hasSecondOfficerConfirmed: true, hasLetterOnFile: true })).toEqual(held);
  });
});
