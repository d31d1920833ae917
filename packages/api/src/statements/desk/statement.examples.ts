import type { Medium } from '@coalition/domain/media';
import { statementDigest, StatementWords, type StatementAttachment } from '@coalition/domain/statements';
import { bug, proposeSlug, Slug, type CalendarDay, type Digest, type Instant } from '@coalition/domain/values';
import { addAsker, staffCaller } from '../../server/office.examples.ts';
import type { Office } from '../../server/office.ts';

/** Four accounts of the office: who writes, who approve, and who directs. */
export async function exampleStaff(db: Office['db'], now?: Instant) {
  const changes = now === undefined ? {} : { now };
  const caller = async (role: 'contributor' | 'editor' | 'owner', name: string) =>
    staffCaller(db, await addAsker(db, role, name), changes);
  return {
    author: await caller('contributor', 'Wren Writer'),
    first: await caller('editor', 'Fern First'),
    second: await caller('editor', 'Sage Second'),
    director: await caller('owner', 'Dale Director'),
  };
}
/** The people of {@link exampleStaff}. */
export type ExampleStaff = Awaited<ReturnType<typeof exampleStaff>>;

/** What an example statement is about where the changes do not say. */
export interface ExampleBeginning {
  french?: string | null;
  issuedOn?: CalendarDay | null;
  embargoUntil?: Instant | null;
}

/** Begins a statement whose body is its title and one word; in English alone where the French is null. */
export async function beginStatement(
  { author }: Pick<ExampleStaff, 'author'>,
  title: string,
  { french = `${title} (fr)`, issuedOn = null, embargoUntil = null }: ExampleBeginning = {},
): Promise<string> {
  const slug = proposeSlug(title) ?? Slug.parse('statement');
  const words = (text: string) => ({ text: { title: text, body: `# ${text}\n\nSafeguards.` }, isTranslation: false });
  const facts = {
    kind: 'statement' as const,
    addressees: { en: ['The Minister'], fr: ['La ministre'] },
    issuedOn,
    deadlineOn: null,
    embargoUntil,
    mediaContact: null,
    leastRung: 0 as const,
    related: [],
    answers: [],
    attachments: [],
  };
  const texts = { en: words(title), fr: french === null ? undefined : words(french) };
  const created = await author.statements.create({
    slugs: { en: slug, fr: slug },
    facts,
    confidential: { note: null },
    texts,
  });
  return created.id;
}

/** The digest of a statement's present words, as the desk shows it. */
export async function digestOnDesk({ director }: Pick<ExampleStaff, 'director'>, id: string): Promise<Digest> {
  const { present } = await director.statementDesk.state({ id });
  return present ? statementDigest(StatementWords.parse(present.words)) : bug('no words to sign', { id });
}

/** Has two people approve a statement's words, and freezes them. @returns the digest */
export async function freezeStatement(staff: ExampleStaff, id: string): Promise<Digest> {
  const digest = await digestOnDesk(staff, id);
  const read = { id, digest, identifiesNoChild: true as const };
  await staff.first.statementDesk.approve({ ...read, language: 'en' });
  await staff.second.statementDesk.approve({ ...read, language: 'fr' });
  await staff.director.statementDesk.freeze(read);
  return digest;
}

/** Saves another English body. */
export async function rewriteStatement({ author }: Pick<ExampleStaff, 'author'>, id: string, body: string) {
  const { record } = await author.statements.open({ id });
  const before = record.texts.en.state === 'absent' ? bug('no English', { id }) : record.texts.en.text;
  const edit = { texts: { en: { text: { ...before, body }, isTranslation: false } } };
  await author.statements.save({ id, expectedRevision: record.revision, edit, reason: null });
}

/** Publishes a statement's record in both languages. */
export async function publishStatementRecord({ director }: Pick<ExampleStaff, 'director'>, id: string) {
  const { record } = await director.statements.open({ id });
  const wish = { id, expectedRevision: record.revision, languages: ['en' as const, 'fr' as const], reason: null };
  return director.statements.publish(wish);
}

/** A file under the name that examples give it. */
export function namedFile({ sha256 }: Pick<Medium, 'sha256'>): StatementAttachment {
  return { name: { en: 'The figures', fr: 'Les chiffres' }, sha256 };
}

/** Has a draft show these files, and no others. */
export async function attachFiles(
  { author }: Pick<ExampleStaff, 'author'>,
  id: string,
  attachments: readonly StatementAttachment[],
) {
  const { record } = await author.statements.open({ id });
  const edit = { facts: { ...record.facts, attachments: [...attachments] } };
  return author.statements.save({ id, expectedRevision: record.revision, edit, reason: null });
}

/** Begins a statement that shows these files, and makes it public. @returns its id */
export async function publishWithFiles(
  staff: ExampleStaff,
  title: string,
  files: readonly Pick<Medium, 'sha256'>[],
): Promise<string> {
  const id = await beginStatement(staff, title);
  await attachFiles(staff, id, files.map(namedFile));
  await freezeStatement(staff, id);
  await publishStatementRecord(staff, id);
  return id;
}
