import { InvitationAnswer, type EndorsementRequest } from '@coalition/domain/endorsements';
import { bug, CalendarDay, EmailAddress, instantLater, type Instant } from '@coalition/domain/values';
import { addExampleStaff } from '../../access/office.examples.ts';
import {
  mailsTo,
  openExampleStatement,
  prepareMail,
  requestUnder,
  tokenIn,
  typedForm,
  type ExampleStatement,
} from '../../endorsements/endorsement.examples.ts';
import { lapseEndorsements } from '../../endorsements/signing/lapse-endorsements.ts';
import { addAsker, exampleNow, exampleOffice, publicCaller, staffCaller } from '../../server/office.examples.ts';
import type { Office } from '../../server/office.ts';
import type { Pair, Question } from './compare-answers.ts';

type Db = Office['db'];
const numbered = (name: string, round: number) =>
  EmailAddress.parse(`${name}${String(round).padStart(4, '0')}@people.example`);

/** The places where a stranger could ask whether we know an address, or a link, prepared in an empty database. */
export async function knownAndUnknown(db: Db): Promise<Pair[]> {
  await prepareMail(db);
  const statement = await openExampleStatement(db, { closesOn: CalendarDay.parse('2026-12-31') });
  return [
    await signingIn(db),
    await endorsing(db, statement),
    await pestering(db, statement),
    await links(db, statement),
    ...(await invitations(db)),
  ];
}

async function signingIn(db: Db): Promise<Pair> {
  const { email } = await addExampleStaff(db, 'editor', 'Known');
  const unknown = EmailAddress.parse(email.replace('known', 'wrong'));
  const question = (address: EmailAddress): Question => ({
    listener: 'staff',
    procedure: 'access.signIn',
    kind: 'mutation',
    input: () => ({ email: address, password: 'not the right phrase', device: 'A browser' }),
  });
  return { name: 'signing in', known: question(email), unknown: question(unknown) };
}

/** An address whose name stands already, beside one that was never seen. */
async function endorsing(db: Db, statement: ExampleStatement): Promise<Pair> {
  const visitor = publicCaller(db).endorsements;
  const email = numbered('stands', 0);
  await visitor.request({ request: requestUnder(statement, { email }), ...typedForm });
  await visitor.confirm({ token: await tokenIn(db, email, 'confirm'), digest: statement.digest });
  const known = asks(statement, () => email);
  return {
    name: 'endorsing: an address that stands',
    known,
    unknown: asks(statement, (round) => numbered('unseen', round)),
  };
}

/** An address that was asked to confirm three times, and gets no more mail, beside one that was never seen. */
async function pestering(db: Db, statement: ExampleStatement): Promise<Pair> {
  const email = numbered('asked3', 0);
  for (let time = 0; time < 3; time += 1)
    await publicCaller(db).endorsements.request({ request: requestUnder(statement, { email }), ...typedForm });
  const known = asks(statement, () => email);
  return {
    name: 'endorsing: an address asked too often',
    known,
    unknown: asks(statement, (round) => numbered('nobody', round)),
  };
}

function asks(statement: ExampleStatement, address: (round: number) => EmailAddress): Question {
  return {
    listener: 'public',
    procedure: 'endorsements.request',
    kind: 'mutation',
    input: (round: number, now: Instant) => ({
      request: requestUnder(statement, { email: address(round) }),
      openedAt: instantLater(now, -60_000),
      website: '',
    }),
  };
}

/** A link whose request lapsed, beside one that was never given out. */
async function links(db: Db, statement: ExampleStatement): Promise<Pair> {
  const email = numbered('lapsed', 0);
  await publicCaller(db).endorsements.request({ request: requestUnder(statement, { email }), ...typedForm });
  const lapsed = await tokenIn(db, email, 'confirm');
  await lapseEndorsements(exampleOffice(db, { now: instantLater(exampleNow, 80 * 3_600_000) }));
  const question = (token: (round: number) => string): Question => ({
    listener: 'public',
    procedure: 'endorsements.view',
    kind: 'query',
    input: (round) => ({ token: token(round), purpose: 'confirm', language: 'en' }),
  });
  if (lapsed.length !== 43) return bug('no link in the mail');
  return {
    name: 'links: one that lapsed',
    known: question(() => lapsed),
    unknown: question((round) => String(round).padStart(43, 'A')),
  };
}

/** Invitations that are over, to look at and to answer, beside those that were never sent; and one for another text. */
async function invitations(db: Db): Promise<Pair[]> {
  const statement = await openExampleStatement(db);
  const other = await openExampleStatement(db, { closesOn: CalendarDay.parse('2026-12-31') });
  const [lapsed, elsewhere] = [await invite(db, statement, 'late'), await invite(db, other, 'early')];
  await lapseEndorsements(exampleOffice(db, { now: instantLater(exampleNow, 40 * 24 * 3_600_000) }));
  const viewing = (token: (round: number) => string): Question => ({
    listener: 'public',
    procedure: 'endorsements.view',
    kind: 'query',
    input: (round) => ({ token: token(round), purpose: 'invitation', language: 'en' }),
  });
  const answering = (token: (round: number) => string): Question => ({
    listener: 'public',
    procedure: 'endorsements.acceptInvitation',
    kind: 'mutation',
    input: (round) => ({
      token: token(round),
      answer: InvitationAnswer.parse(answerOf(requestUnder(statement))),
    }),
  });
  const guessed = (round: number): string => String(round).padStart(43, 'B');
  return [
    { name: 'invitations: one that lapsed', known: viewing(() => lapsed), unknown: viewing(guessed) },
    { name: 'invitations: answering one that lapsed', known: answering(() => lapsed), unknown: answering(guessed) },
    {
      name: 'invitations: answering one for another text',
      known: answering(() => elsewhere),
      unknown: answering(guessed),
    },
  ];
}

function answerOf({ email: _email, ...answer }: EndorsementRequest): InvitationAnswer {
  return answer;
}

/** The token of an invitation that was mailed. */
async function invite(db: Db, { id }: ExampleStatement, name: string): Promise<string> {
  const email = numbered(name, 0);
  const staff = staffCaller(db, await addAsker(db, 'owner'));
  await staff.endorsements.invite({ statement: id, guests: [{ email, name: null, language: 'en' }], note: null });
  const bodies = (await mailsTo(db, email)).map(({ body }) => body ?? '').join();
  return /invitation\/([\w-]{43})/.exec(bodies)?.[1] ?? bug('no link in the mail');
}
