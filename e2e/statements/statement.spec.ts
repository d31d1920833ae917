import type { APIRequestContext, Page } from '@playwright/test';
import { z } from 'zod';
import { startMailServer, type MailServer } from '../../packages/api/src/outside/mail-server.trial.ts';
import { readBundle, verifyBundle } from '../../packages/domain/src/proofs/index.ts';
import { endorsementWords } from '../../packages/ui/src/endorsements/endorsement.words.ts';
import { askOffice } from '../steps/ask-office.ts';
import { visited } from '../environment.ts';
import { enterAsOwner } from '../steps/enter-as-owner.ts';
import { findMarkupErrors, whyNoMarkupChecker } from '../steps/find-markup-errors.ts';
import { anotherPage, inviteColleague } from '../steps/invite-colleague.ts';
import { expect, test } from '../steps/quiet-page.ts';

const { admin, web } = visited;
const slug = 'children-may-call-home';
const slugFr = 'les-enfants-peuvent-appeler';
const statement = `${web}/en/statements/${slug}`;
const frenchStatement = `${web}/fr/declarations/${slugFr}`;
const organisation = 'office@example-society.example';
const person = 'ada@people.example';

let mail: MailServer;
test.beforeAll(async () => {
  mail = await startMailServer(visited.ports.mail);
});
test.afterAll(async () => {
  await mail.stop();
});

// A form that comes back sooner was filled by no person, and is refused.
const leastReadingMs = 2_100;

/** Whether the page was answered so long ago; runs in the browser. */
function hasBeenOpenFor(leastMs: number): boolean {
  const [opening] = performance.getEntriesByType('navigation');
  return opening instanceof PerformanceNavigationTiming && performance.now() - opening.responseStart >= leastMs;
}

/** The address in the newest mail to somebody that leads to a page of a kind. */
async function linkFor(to: string, path: string, after = 0): Promise<string> {
  const found = () =>
    mail.received
      .slice(after)
      .filter((each) => each.to === to)
      .flatMap(({ text }) => text.match(new RegExp(`${web}/(?:en|fr)/${path}/[\\w-]{43}`, 'g')) ?? [])
      .at(-1);
  await expect.poll(found, { timeout: 60_000 }).toBeDefined();
  return found() ?? '';
}

const Opened = z.object({ record: z.object({ id: z.string(), revision: z.int(), confidential: z.unknown() }) });
const Created = z.object({ id: z.string(), revision: z.int() });

/** Says in whose name mail is sent; without it nobody could endorse. */
async function nameSender(page: Page): Promise<void> {
  const [coalition] = z
    .array(z.object({ record: z.object({ id: z.string() }) }).or(z.object({ id: z.string() })))
    .parse(await askOffice(page, 'coalition.list', undefined));
  const id = z.string().parse(coalition && ('id' in coalition ? coalition.id : coalition.record.id));
  const { record } = Opened.parse(await askOffice(page, 'coalition.open', { id }));
  const mailSender = { name: 'Example Coalition', email: 'office@coalition.example' };
  const confidential = { ...Object(record.confidential), mailSender };
  const edit = { texts: {}, confidential };
  await askOffice(page, 'coalition.save', { id, expectedRevision: record.revision, edit, reason: null });
}

const words = (body: string) => ({ text: { title: 'Children may call home', body }, isTranslation: false });
const wordsFr = (body: string) => ({ text: { title: 'Les enfants peuvent appeler', body }, isTranslation: false });

async function beginStatement(page: Page): Promise<string> {
  const facts = {
    kind: 'open_letter',
    addressees: { en: ['Whom it concerns'], fr: ['À qui de droit'] },
    issuedOn: null,
    deadlineOn: null,
    embargoUntil: null,
    mediaContact: null,
    leastRung: 0,
    related: [],
    answers: [],
    attachments: [],
  };
  const texts = {
    en: words('Every child may call twice a week.'),
    fr: wordsFr('Chaque enfant peut appeler deux fois par semaine.'),
  };
  const wish = { slugs: { en: slug, fr: slugFr }, facts, confidential: { note: null }, texts };
  return Created.parse(await askOffice(page, 'statements.create', wish)).id;
}

/** Two people tick and approve, the owner freezes and opens, all on the desk. */
async function approveAndOpen(people: { owner: Page; english: Page; french: Page }, id: string): Promise<void> {
  const desk = `${admin}/records/statements/${id}/desk`;
  for (const [page, button] of [
    [people.english, 'Approve the English text'],
    [people.french, 'Approve the French text'],
  ] as const) {
    await page.goto(desk);
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: button }) });
    await form.getByRole('checkbox').check();
    await form.getByRole('button', { name: button }).click();
    await expect(page.getByRole('button', { name: button })).toHaveCount(0);
  }
  const { owner } = people;
  await owner.goto(desk);
  const freeze = owner.getByRole('form', { name: 'Freeze the words' });
  await freeze.getByRole('checkbox').check();
  await freeze.getByRole('button', { name: 'Freeze these words' }).click();
  const open = owner.getByRole('form', { name: 'Open it for endorsement' });
  await open.getByRole('radio', { name: 'to everybody' }).check();
  await open.getByLabel('Last day to endorse').fill('2099-12-31');
  await open.getByRole('button', { name: 'Open for endorsement' }).click();
  await expect(owner.getByText('Open to everybody, until')).toBeVisible();
}

const Roll = z.object({ version: z.int(), digest: z.string(), total: z.int(), entries: z.array(z.looseObject({})) });

/** Everything that tells who stands under the words tells the same, and the proof holds. */
async function expectAgreement(
  request: APIRequestContext,
  expected: { version: number; names: string[] },
): Promise<void> {
  const { version, names } = expected;
  await expect(async () => {
    const read = async (address: string) => (await request.get(address)).text();
    const [page, all, csv, press, printed] = await Promise.all(
      ['', '/endorsers', '/endorsers.csv', '/press.txt', '/press'].map((part) => read(`${statement}${part}`)),
    );
    // The feed tells how many stand, and names nobody.
    expect(await read(`${statement}.atom`)).toContain(` ${endorsementWords.en.roll(names.length)}</subtitle>`);
    expect(await read(`${frenchStatement}.atom`)).toContain(` ${endorsementWords.fr.roll(names.length)}</subtitle>`);
    const roll = Roll.parse(JSON.parse(await read(`${statement}/endorsers.json`)));
    expect(roll).toMatchObject({ version, total: names.length });
    expect((csv ?? '').trim().split('\r\n')).toHaveLength(names.length + 1);
    const bundle = readBundle(z.json().parse(JSON.parse(await read(`${statement}/bundle.json`))));
    const verified = bundle.ok ? await verifyBundle(bundle.value, { earlier: [], keys: null }) : null;
    expect(verified?.findings).toEqual([]);
    expect(verified?.versions.find(({ number }) => number === version)).toMatchObject({
      total: names.length,
      digest: roll.digest,
    });
    for (const name of ['Example Society', 'Ada Storyteller'])
      for (const text of [page, all, csv, press, printed, JSON.stringify(roll)])
        expect(text?.includes(name), `${name} ${names.includes(name) ? 'stands' : 'does not stand'}`).toBe(
          names.includes(name),
        );
  }).toPass({ timeout: 60_000 });
}

const whyNoChecker = whyNoMarkupChecker();

/** The pages that only a statement has, and those that mails lead to, as they are sent. */
async function expectRightMarkup(request: APIRequestContext, others: readonly string[]): Promise<void> {
  if (whyNoChecker !== null) return;
  const english = ['', '/endorse', '/endorsers', '/press', '/versions', '/versions/1'];
  const french = ['', '/appuyer', '/signataires', '/presse', '/versions', '/versions/1'];
  const addresses = [...english.map((part) => statement + part), ...french.map((part) => frenchStatement + part)];
  expect(await findMarkupErrors(request, [...addresses, ...others])).toEqual([]);
}

test('a statement from first words to delivery, under which every name stands for exactly what it read', async ({
  page,
  browser,
  request,
  complaints,
}) => {
  test.setTimeout(600_000);
  await enterAsOwner(page);
  await nameSender(page);
  const id = await beginStatement(page);
  const english = await inviteColleague(page, browser, { name: 'Fern', role: 'Editor' });
  const french = await inviteColleague(page, browser, { name: 'Sage', role: 'Editor' });
  const people = { owner: page, english, french };
  await approveAndOpen(people, id);
  await expectAgreement(request, { version: 1, names: [] });

  // An organisation is invited, and signs by the link of its mail.
  await page.goto(`${admin}/endorsements/${id}/invite`);
  await page.getByLabel('Addresses').fill(`Example Society <${organisation}>`);
  await page.getByRole('button', { name: 'Send the invitations' }).click();
  await expect(page.getByRole('status')).toContainText('1 invitation is on its way');
  const { page: visitor } = await anotherPage(browser);
  await visitor.goto(await linkFor(organisation, 'endorsements/invitation'));
  await expect(visitor.getByText('Every child may call twice a week.')).toBeVisible();
  await visitor.getByRole('radio', { name: 'For an organisation' }).check();
  await visitor.getByLabel('Your name').fill('Robin Example');
  await visitor.getByLabel('Name of the organisation').fill('Example Society');
  await visitor.getByLabel('I am 14 years old or older.').check();
  await visitor.getByRole('button', { name: 'Endorse these words' }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Your endorsement stands');
  await expectAgreement(request, { version: 1, names: ['Example Society'] });

  // A person endorses from the page, and confirms by mail; looking changes nothing.
  await visitor.goto(statement);
  await visitor.getByRole('link', { name: 'Endorse this text' }).click();
  await visitor.getByLabel('Your name').fill('Ada Storyteller');
  await visitor.getByLabel('E-mail address').fill(person);
  await visitor.getByLabel('I am 14 years old or older.').check();
  await visitor.waitForFunction(hasBeenOpenFor, leastReadingMs);
  await visitor.getByRole('button', { name: 'Send me the mail to confirm' }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Now look into your mail');
  const confirm = await linkFor(person, 'endorsements/confirm');
  await visitor.goto(confirm);
  await expectAgreement(request, { version: 1, names: ['Example Society'] });
  await visitor.getByRole('button', { name: 'Yes, put my name under these words' }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Your endorsement stands');
  await expectAgreement(request, { version: 1, names: ['Example Society', 'Ada Storyteller'] });

  await expectRightMarkup(request, [confirm]);

  // The person takes the name back, by the link in the receipt.
  await visitor.goto(await linkFor(person, 'endorsements/withdraw'));
  await visitor.getByRole('button', { name: 'Take my name back' }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Done');
  await expectAgreement(request, { version: 1, names: ['Example Society'] });

  // A comma changes: a new version with nobody under it, and the organisation is asked again.
  const heard = mail.received.length;
  await page.goto(`${admin}/records/statements/${id}/desk`);
  await page.getByRole('button', { name: 'Take it back for new words' }).click();
  await expect(page.getByText('The words are being prepared.')).toBeVisible();
  const { record } = Opened.parse(await askOffice(page, 'statements.open', { id }));
  const edit = {
    texts: {
      en: words('Every child may call, twice a week.'),
      fr: wordsFr('Chaque enfant peut appeler, deux fois par semaine.'),
    },
  };
  await askOffice(page, 'statements.save', { id, expectedRevision: record.revision, edit, reason: null });
  await approveAndOpen(people, id);
  await expectAgreement(request, { version: 2, names: [] });
  expect(await (await request.get(`${statement}/versions/1`)).text()).toContain('Example Society');
  await visitor.goto(await linkFor(organisation, 'endorsements/confirm', heard));
  await visitor.getByRole('button', { name: 'Yes, put my name under these words' }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Your endorsement stands');
  await expectAgreement(request, { version: 2, names: ['Example Society'] });

  // Closed, handed over; and whoever leaves afterwards is counted, not named.
  await page.goto(`${admin}/records/statements/${id}/desk`);
  await page.getByRole('button', { name: 'Close now' }).click();
  const deliver = page.getByRole('form', { name: 'Note the delivery' });
  await deliver.getByLabel('Handed to (in English)').fill('The Minister of Example');
  await deliver.getByLabel('Handed to (in French)').fill('La ministre de l’Exemple');
  await deliver.getByRole('button', { name: 'Note the delivery' }).click();
  await expect(page.getByText('Handed to The Minister of Example')).toBeVisible();
  await visitor.goto(await linkFor(organisation, 'endorsements/withdraw'));
  await visitor.getByRole('button', { name: 'Take my name back' }).click();
  await expectAgreement(request, { version: 2, names: [] });
  await visitor.goto(statement);
  await expect(visitor.getByText(/One endorser withdrew on/)).toBeVisible();
  await visitor.context().close();
  for (const colleague of [english, french]) await colleague.context().close();
  expect(complaints).toEqual([]);
});
