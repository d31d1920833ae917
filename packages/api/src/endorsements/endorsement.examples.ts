import { StaffId } from '@coalition/domain/access';
import { EndorsementRequest } from '@coalition/domain/endorsements';
import { Message } from '@coalition/domain/mail';
import {
  approveVersion,
  draftVersion,
  freezeVersion,
  openStatement,
  StatementId,
  StatementWords,
  type AuthorityRung,
  type CollectingMode,
} from '@coalition/domain/statements';
import {
  bug,
  CalendarDay,
  EmailAddress,
  type Instant,
  instantLater,
  Slug,
  type Digest,
  type Failure,
  type Result,
} from '@coalition/domain/values';
import { coalitionRow } from '../coalition/coalition.row.ts';
import { saveRecord } from '../revisions/saving/save-record.ts';
import { exampleNow, exampleOffice, loadExampleContent, staffCaller, addAsker } from '../server/office.examples.ts';
import { newId, type Office } from '../server/office.ts';
import { keepStage, keepVersion } from '../statements/version.store.ts';

/** A statement that collects, for examples. */
export interface ExampleStatement {
  id: StatementId;
  slug: Slug;
  version: number;
  digest: Digest;
}

/** Loads the content and says in whose name mail is sent. */
export async function prepareMail(db: Office['db']): Promise<void> {
  await loadExampleContent(db);
  const asker = await addAsker(db, 'owner');
  const [coalition] = await coalitionRow.store.list(db);
  if (!coalition) return bug('no coalition');
  const mailSender = { name: 'Example Coalition', email: EmailAddress.parse('office@coalition.example') };
  const edit = { texts: {}, confidential: { ...coalition.confidential, mailSender } };
  const wish = { id: coalition.id, expectedRevision: coalition.revision, edit, reason: null };
  valueOf(await saveRecord(exampleOffice(db, { asker }), coalitionRow, wish));
}

/** How an example statement is opened. */
export interface ExampleOpening {
  mode?: CollectingMode;
  leastRung?: AuthorityRung;
  isPublic?: boolean;
  closesOn?: CalendarDay;
}

/** A statement whose words two people approved, open until the end of March. */
export async function openExampleStatement(
  db: Office['db'],
  { mode = 'public', leastRung = 0, isPublic = true, closesOn }: ExampleOpening = {},
): Promise<ExampleStatement> {
  const staff = staffCaller(db, await addAsker(db, 'owner'));
  const slug = Slug.parse(`visits-${newId('stm').slice(-8)}`);
  const facts = {
    kind: 'statement' as const,
    addressees: { en: ['The Minister of Example'], fr: ['La ministre de l’Exemple'] },
    issuedOn: null,
    deadlineOn: null,
    leastRung,
    related: [],
    attachments: [],
    embargoUntil: null,
    mediaContact: null,
    answers: [],
  };
  const created = await staff.statements.create({
    slugs: { en: slug, fr: slug },
    facts,
    confidential: { note: null },
    texts: {
      en: { text: { title: 'Visits for all', body: 'Every child may visit.' }, isTranslation: false },
      fr: { text: { title: 'Des visites pour tous', body: 'Chaque enfant peut rendre visite.' }, isTranslation: false },
    },
  });
  const id = StatementId.parse(created.id);
  const words = StatementWords.parse({
    id,
    addressees: facts.addressees,
    attachments: [],
    en: { title: 'Visits for all', body: 'Every child may visit.' },
    fr: { title: 'Des visites pour tous', body: 'Chaque enfant peut rendre visite.' },
  });
  const version = await openVersion(db, { id, words, number: 1, mode, closesOn });
  if (isPublic) {
    await staff.statements.publish({ id, expectedRevision: created.revision, languages: ['en', 'fr'], reason: null });
  }
  return { id, slug, version: 1, digest: version.digest };
}

const marchEnd = CalendarDay.parse('2026-03-31');

/** Freezes words as a version, approved by two people, and opens it. */
export async function openVersion(
  db: Office['db'],
  {
    id,
    words,
    number,
    mode,
    closesOn = marchEnd,
  }: {
    id: StatementId;
    words: StatementWords;
    number: number;
    mode: CollectingMode;
    closesOn?: CalendarDay | undefined;
  },
) {
  const [author, one, other] = [1, 2, 3].map(() => StaffId.parse(newId('usr')));
  if (!author || !one || !other) return bug('no people');
  const draft = draftVersion(words, number, author);
  const approval = { at: exampleNow, identifiesNoChild: true } as const;
  const half = valueOf(approveVersion(draft, 'en', { ...approval, by: one }));
  const whole = valueOf(approveVersion(half, 'fr', { ...approval, by: other }));
  const frozen = valueOf(await freezeVersion(whole, one, exampleNow));
  await keepVersion(db, id, frozen);
  const today = CalendarDay.parse('2026-03-02');
  const stage = valueOf(openStatement({ stage: 'preparing' }, frozen, { mode, closesOn, today, at: exampleNow }));
  await keepStage(db, id, stage);
  return frozen;
}

/** A person's request under the words that are open. */
export function requestUnder(
  statement: ExampleStatement,
  changes: Partial<EndorsementRequest> = {},
): EndorsementRequest {
  return EndorsementRequest.parse({
    statement: statement.id,
    version: statement.version,
    digest: statement.digest,
    signsFor: 'self',
    nameAsSigned: { name: 'Ada Example', title: null, organisation: null, place: 'Example Town', language: 'en' },
    display: 'full_name',
    email: 'ada@person.example',
    isFourteenOrOlder: true,
    ...changes,
  });
}

/** A form that somebody had open for a minute. */
export const typedForm = { openedAt: instantLater(exampleNow, -60_000), website: '' };

/** The mails to an address, the oldest first. */
export async function mailsTo(db: Office['db'], email: string): Promise<Message[]> {
  const rows = await db.selectFrom('messages').select('content').orderBy('queued_at').orderBy('id').execute();
  return rows.map(({ content }) => Message.parse(content)).filter(({ to }) => to === email);
}

/** The token of the newest link of a purpose in the mails to an address. */
export async function tokenIn(db: Office['db'], email: string, path: 'confirm' | 'withdraw'): Promise<string> {
  const words = path === 'confirm' ? '(?:confirm|confirmer)' : '(?:withdraw|retirer)';
  const found = (await mailsTo(db, email)).flatMap(({ body }) => [
    ...(body ?? '').matchAll(new RegExp(`/${words}/([\\w-]{43})`, 'g')),
  ]);
  return found.at(-1)?.[1] ?? bug('no such link');
}

/** An instant some hours after the examples'. */
export function hoursLater(hours: number): Instant {
  return instantLater(exampleNow, hours * 3_600_000);
}

/** The value of what must succeed. */
export function valueOf<Value>(result: Result<Value, Failure>): Value {
  return result.ok ? result.value : bug('refused', { failure: result.failure });
}
