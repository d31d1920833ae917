import { InvitationAnswer } from '@coalition/domain/endorsements';
import { MemberContact } from '@coalition/domain/members';
import { PageKey } from '@coalition/domain/pages';
import { ResourceId } from '@coalition/domain/resources';
import { StatementId } from '@coalition/domain/statements';
import {
  bareId,
  bug,
  Digest,
  EmailAddress,
  FactSources,
  LanguageTag,
  proposeSlug,
  Slug,
} from '@coalition/domain/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { exampleIndividual } from '../members/member.examples.ts';
import {
  openExampleStatement,
  prepareMail,
  requestUnder,
  tokenIn,
  typedForm,
} from '../endorsements/endorsement.examples.ts';
import { LinkPurpose } from '../endorsements/endorsement.store.ts';
import { addAsker, everyChange, everyItem, publicCaller, refusalOf, staffCaller } from './office.examples.ts';
import { attachToDraft } from '../statements/attached-draft.examples.ts';
import { newId } from './office.ts';
import { publicRouter } from '../listeners/routers.ts';

/** Stands in everything that no visitor may see; every public answer is searched for it. */
const canary = 'zyzzyva';
const note = `${canary} of the staff`;
const tombstone = { reason: { en: 'Taken back.', fr: 'Retiré.' }, replacedBy: null };

describeOnBothEngines('the public listener', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
    await hideCanaries(database);
    await addPrivateEndorsers(database);
  });

  it.each(Object.keys(publicRouter._def.procedures))('%s says nothing that only staff may know', async (path) => {
    const answers = await everyAnswer(database, path);
    expect(answers.length).toBeGreaterThan(0);
    expect(canaryIn(answers)).toBeNull();
  });

  it('can be searched for a canary in vain', async () => {
    const { resources, search } = publicCaller(database.db);
    for (const language of ['en', 'fr'] as const)
      for (const words of [canary, 'zyzzyv', `"${canary}"`]) {
        expect(await resources.list({ ...everyItem, language, words })).toMatchObject({ total: 0, correctedTo: null });
        expect(await search.elsewhere({ language, words })).toEqual([]);
      }
  });

  it('holds the canaries in its database, or this proves nothing', async () => {
    for (const table of [
      'records',
      'revisions',
      'working_copies',
      'staff',
      'endorsements',
      'messages',
      'medium_texts',
    ] as const) {
      const rows = await database.db.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).toContain(canary);
    }
  });
});

/** The words around a canary in an answer; null where there is none. */
function canaryIn(answers: unknown): string | null {
  return /.{0,60}zyzzyva.{0,20}/i.exec(JSON.stringify(answers))?.[0] ?? null;
}

/** Puts the canary into notes, sources, drafts, working copies, tombstones' drafts, accounts and memberships. */
async function hideCanaries({ db }: TestDatabase): Promise<void> {
  const owner = await addAsker(db, 'owner', `Ada ${canary}`);
  const staff = staffCaller(db, owner);
  const sources = FactSources.parse({
    [canary]: { source: { kind: 'address', url: `https://example.org/${canary}` }, checkedOn: null },
  });
  for (const noun of ['resources', 'sections', 'synonyms', 'topics', 'organisations', 'helplines', 'pages'] as const) {
    const office = staff[noun];
    for (const { id, revision: expectedRevision } of (await office.list()).slice(0, 3)) {
      await office.save({ id, expectedRevision, edit: { confidential: { note } }, reason: note });
      await office.keepWorkingCopy({ id, baseRevision: expectedRevision, content: { typed: note } });
    }
  }
  await draftOver(staff);
  await withdrawWithDraft(staff);
  await addPrivateMembers(staff);
  await attachToDraft(db, canary);
  const topic = (await staff.topics.list()).find(({ slugs: { en } }) => en === 'release') ?? bug('no topic');
  await staff.topics.save({ id: topic.id, expectedRevision: topic.revision, edit: { sources }, reason: note });
  await staff.topics.publish({ id: topic.id, expectedRevision: topic.revision + 1, languages: ['en'], reason: note });
}

type Staff = ReturnType<typeof staffCaller>;

/** Drafts beside what is public: title, texts, address part; and records that were never public. */
async function draftOver(staff: Staff): Promise<void> {
  const item = (await staff.resources.list()).find(({ slugs }) => slugs.en === 'we-got-us-now') ?? bug('no item');
  const title = { text: `A draft about ${canary}`, language: LanguageTag.parse('en') };
  const summary = { text: { summary: note, note, contents: [note] }, isTranslation: false };
  const edit = { facts: { ...item.facts, title }, slugs: slugs(canary), texts: { en: summary, fr: summary } };
  await staff.resources.save({ id: item.id, expectedRevision: item.revision, edit, reason: null });
  const organisation = (await staff.organisations.list()).find(({ slugs: { en } }) => en === 'springer') ?? bug('none');
  const named = { ...organisation.facts, name: title };
  await staff.organisations.save({
    id: organisation.id,
    expectedRevision: organisation.revision,
    edit: { facts: named },
    reason: null,
  });
  const text = { text: { name: `${canary} topic`, definition: note, synonyms: [canary] }, isTranslation: false };
  const begun = { facts: { broader: null }, confidential: { note }, texts: { en: text, fr: text } };
  await staff.topics.create({ ...begun, slugs: slugs(`${canary} topic`) });
}

async function withdrawWithDraft(staff: Staff): Promise<void> {
  const item =
    (await staff.resources.list()).find(({ slugs: { en } }) => en === 'every-second-fwd-us') ?? bug('no item');
  const title = { text: `Withdrawn ${canary}`, language: LanguageTag.parse('en') };
  const edit = { facts: { ...item.facts, title }, slugs: slugs(`withdrawn ${canary}`) };
  await staff.resources.save({ id: item.id, expectedRevision: item.revision, edit, reason: null });
  await staff.resources.withdraw({ id: item.id, expectedRevision: item.revision + 1, tombstone, reason: note });
}

/** A person who is private in all but initials, and one who took the consent back. */
async function addPrivateMembers(staff: Staff): Promise<void> {
  const contact = MemberContact.parse({ name: canary, email: `${canary}@example.org`, phone: null, note });
  const about = { text: { about: null }, isTranslation: false };
  const consents = { name: exampleIndividual().consents.name, affiliation: null, province: null };
  const listed = exampleIndividual({ name: `Zoe ${canary}`, affiliation: canary, listing: 'initials', consents });
  for (const [index, isTakenBack] of [false, true].entries()) {
    const begun = { slugs: slugs(`member ${String(index)}`), facts: listed, confidential: { contact, note } };
    const { id } = await staff.members.create({ ...begun, texts: { en: about, fr: about } });
    await staff.members.publish({ id, expectedRevision: 1, languages: ['en', 'fr'], reason: null });
    const facts = { ...listed, consents: { ...consents, name: null } };
    if (isTakenBack) await staff.members.save({ id, expectedRevision: 2, edit: { facts }, reason: null });
  }
}

/** One name that is only counted, one shown by initials, one that waits: their names and addresses are nobody's to see. */
async function addPrivateEndorsers({ db }: TestDatabase): Promise<void> {
  const statement = await openExampleStatement(db);
  const visitor = publicCaller(db).endorsements;
  for (const [index, display] of (['counted_only', 'initials_and_place', 'full_name'] as const).entries()) {
    const email = EmailAddress.parse(`${canary}${String(index)}@example.org`);
    const nameAsSigned = {
      name: `Zoe ${canary} ${String(index)}`,
      title: null,
      organisation: null,
      place: null,
      language: 'en' as const,
    };
    await visitor.request({ request: requestUnder(statement, { email, display, nameAsSigned }), ...typedForm });
    if (display === 'full_name') continue;
    await visitor.confirm({ token: await tokenIn(db, email, 'confirm'), digest: statement.digest });
  }
}

const exampleWish = requestUnder({
  id: StatementId.parse(newId('stm')),
  slug: Slug.parse('none'),
  version: 1,
  digest: Digest.parse('0'.repeat(64)),
});
const token = 'A'.repeat(43);
const exampleAnswer = InvitationAnswer.parse(
  Object.fromEntries(Object.entries(exampleWish).filter(([name]) => name !== 'email')),
);

function slugs(text: string): { en: Slug; fr: Slug } {
  const slug = proposeSlug(text) ?? Slug.parse('slug');
  return { en: slug, fr: slug };
}

/** All that a procedure answers, in both languages, for every record it can be asked about. */
async function everyAnswer({ db }: TestDatabase, path: string): Promise<unknown[]> {
  const known = await db.selectFrom('record_slugs').select(['noun', 'slug']).execute();
  const ids = (await db.selectFrom('records').select('id').execute()).map(({ id }) => bareId(id));
  const slugsOf = (noun: string) => [...new Set(known.filter((row) => row.noun === noun).map((row) => row.slug))];
  const caller = publicCaller(db);
  const answers: unknown[] = [];
  for (const language of ['en', 'fr'] as const) {
    const calls: Record<string, () => Promise<unknown>[]> = {
      'coalition.find': () => [caller.coalition.find({ language })],
      'endorsements.form': () => slugsOf('statements').map((slug) => caller.endorsements.form({ language, slug })),
      'endorsements.names': () =>
        slugsOf('statements').map((slug) => caller.endorsements.names({ language, slug, version: 1, after: 0 })),
      'endorsements.roll': () =>
        slugsOf('statements').map((slug) => caller.endorsements.roll({ language, slug, page: 1 })),
      'endorsements.view': () =>
        LinkPurpose.options.map((purpose) => refusalOf(caller.endorsements.view({ token, purpose, language }))),
      'endorsements.request': () => [refusalOf(caller.endorsements.request({ request: exampleWish, ...typedForm }))],
      'endorsements.confirm': () => [refusalOf(caller.endorsements.confirm({ token, digest: exampleWish.digest }))],
      'endorsements.acceptInvitation': () => [
        refusalOf(caller.endorsements.acceptInvitation({ token, answer: exampleAnswer })),
      ],
      'endorsements.withdraw': () => [refusalOf(caller.endorsements.withdraw({ token, wish: 'withdraw' }))],
      'helplines.list': () => [caller.helplines.list({ language })],
      'releases.list': () => [caller.releases.list()],
      'interchange.items': () => [caller.interchange.items(everyChange)],
      'interchange.item': () => ids.map((id) => caller.interchange.item({ id })),
      'interchange.topics': () => [caller.interchange.topics(everyChange)],
      'interchange.topic': () => ids.map((id) => caller.interchange.topic({ id })),
      'interchange.statements': () => [caller.interchange.statements(everyChange)],
      'interchange.statement': () => ids.map((id) => caller.interchange.statement({ id })),
      'interchange.news': () => [
        caller.interchange.news({ of: 'everything', language, page: 1 }),
        caller.interchange.news({ of: 'library', query: { ...everyItem, language } }),
      ],
      'interchange.pageChanges': () => [caller.interchange.pageChanges()],
      'interchange.suggest': () => ['a', canary, 'd'].map((words) => caller.interchange.suggest({ language, words })),
      'interchange.sets': () => [caller.interchange.sets()],
      'ledger.checkpoint': () => [caller.ledger.checkpoint()],
      'ledger.restorations': () => [caller.ledger.restorations()],
      'ledger.key': () => [caller.ledger.key()],
      'ledger.bundle': () => [caller.ledger.bundle()],
      'ledger.statementBundle': () =>
        slugsOf('statements').map((slug) => caller.ledger.statementBundle({ language, slug })),
      'links.ofResource': () => ids.map((id) => caller.links.ofResource({ id: ResourceId.parse(`res_${id}`) })),
      'members.list': () => [caller.members.list({ language })],
      'pages.find': () => PageKey.options.map((key) => caller.pages.find({ language, key })),
      'resources.list': () => [
        caller.resources.list({ ...everyItem, language }),
        ...slugsOf('sections').map((section) =>
          caller.resources.list({ ...everyItem, language, section: Slug.parse(section) }),
        ),
      ],
      'resources.whole': () => [caller.resources.whole({ ...everyItem, language })],
      'resources.chosen': () => ids.map((id) => caller.resources.chosen({ language, ids: [id] })),
      'resources.find': () => slugsOf('resources').map((slug) => caller.resources.find({ language, slug })),
      'revisions.since': () => [caller.revisions.since({ sequence: 0, waitMs: 0 })],
      'search.addresses': () => [caller.search.addresses()],
      'search.elsewhere': () =>
        ['prison', 'children', 'enfants', 'draft', 'staff'].map((words) =>
          caller.search.elsewhere({ language, words }),
        ),
      'search.missed': () => [caller.search.missed({ language, words: canary })],
      'search.twins': () => [
        ...slugsOf('sections').map((section) => caller.search.twins({ language, section, topic: null })),
        ...slugsOf('topics').map((topic) => caller.search.twins({ language, section: null, topic })),
      ],
      'statements.find': () => slugsOf('statements').map((slug) => caller.statements.find({ language, slug })),
      'statements.versions': () => slugsOf('statements').map((slug) => caller.statements.versions({ language, slug })),
      'statements.version': () =>
        slugsOf('statements').map((slug) => caller.statements.version({ language, slug, number: 1 })),
      'statements.versionJson': () =>
        slugsOf('statements').map((slug) => caller.statements.versionJson({ language, slug, number: 1 })),
      'statements.news': () => slugsOf('statements').map((slug) => caller.statements.news({ language, slug })),
      'statements.list': () => [caller.statements.list({ language })],
      'topics.find': () => slugsOf('topics').map((slug) => caller.topics.find({ language, slug })),
      'topics.list': () => [caller.topics.list({ language })],
    };
    const ask = calls[path] ?? bug('a public procedure that nobody asks here', { path });
    answers.push(...(await Promise.all(ask())));
  }
  return answers;
}

describe('a new public procedure', () => {
  it('is asked here too', () => {
    expect(Object.keys(publicRouter._def.procedures)).toHaveLength(46);
  });
});
