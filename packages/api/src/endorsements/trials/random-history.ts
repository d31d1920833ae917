import { EndorsementId } from '@coalition/domain/endorsements';
import { StatementId } from '@coalition/domain/statements';
import { bug, EmailAddress, instantLater, type CalendarDay, type Digest, type Instant } from '@coalition/domain/values';
import { randomIndex, type Random } from '../../database/trials/seeded-random.ts';
import { exampleNow, exampleOffice, publicCaller } from '../../server/office.examples.ts';
import { dayIn, type Office } from '../../server/office.ts';
import {
  beginStatement,
  exampleStaff,
  freezeStatement,
  rewriteStatement,
  type ExampleStaff,
} from '../../statements/desk/statement.examples.ts';
import { lapseEndorsements } from '../signing/lapse-endorsements.ts';
import { checkHistory, type Memory } from './check-history.ts';
import { linksOf } from './read-links.ts';

const hourMs = 3_600_000;
const peopleMax = 30;

/** How a history is played. */
export interface HistoryTrial {
  steps: number;
  random: Random;
  /** Everything is looked at after so many steps. */
  checkEvery: number;
}

/** The world of one history: the database, the statement, its people and the hour. */
export interface World {
  db: Office['db'];
  staff: ExampleStaff;
  id: StatementId;
  slug: string;
  now: Instant;
  /** Counts names, so that no two are alike. */
  names: number;
  edition: number;
  memory: Memory;
}

type Step = (world: World, random: Random) => Promise<void>;

/**
 * Plays a random history of one statement, as people and staff would: requests, confirmations, withdrawals, erasures, names
 * that staff take off, days that pass, commas that change. A refusal is an answer; what must hold is looked at all along.
 *
 * @returns one sentence for each thing that did not hold
 */
export async function playHistory(db: Office['db'], { steps, random, checkEvery }: HistoryTrial): Promise<string[]> {
  const world = await beginWorld(db);
  const complaints: string[] = [];
  for (let count = 1; count <= steps; count += 1) {
    const step = choices[randomIndex(random, choices.length)] ?? bug('no step');
    await step(world, random);
    if (count % checkEvery === 0 || count === steps) {
      const found = await checkHistory(world);
      complaints.push(...found.map((complaint) => `after step ${String(count)}: ${complaint}`));
    }
  }
  return complaints;
}

async function beginWorld(db: Office['db']): Promise<World> {
  const staff = await exampleStaff(db, exampleNow);
  const title = `A history ${String(Date.now())}`;
  const id = StatementId.parse(await beginStatement(staff, title));
  const { record } = await staff.director.statements.open({ id });
  const memory = { frozen: new Map<number, string>(), gone: new Set<string>() };
  const world: World = { db, staff, id, slug: record.slugs.en, now: exampleNow, names: 0, edition: 1, memory };
  await freezeStatement(staff, id);
  await staff.director.statementDesk.open({ id, mode: 'public', closesOn: closingDay(world) });
  return world;
}

/** Far enough for any history. */
function closingDay({ now }: Pick<World, 'now'>): CalendarDay {
  return dayIn('America/Toronto', instantLater(now, 20_000 * hourMs));
}

const visitorOf = ({ db, now }: World, random: Random) =>
  publicCaller(db, { now, caller: { clientKey: `net-${String(random())}`, sessionDigest: null } }).endorsements;

const request: Step = async (world, random) => {
  const visitor = visitorOf(world, random);
  const form = await visitor.form({ language: 'en', slug: world.slug });
  if (!form?.words) return;
  const person = randomIndex(random, peopleMax);
  world.names += 1;
  const display = (['full_name', 'full_name', 'initials_and_place', 'counted_only'] as const)[randomIndex(random, 4)];
  await answered(
    visitor.request({
      request: {
        statement: world.id,
        version: form.words.version,
        digest: form.words.digest,
        signsFor: 'self',
        nameAsSigned: {
          name: `Person N${String(world.names)}x`,
          title: null,
          organisation: null,
          place: 'Example Town',
          language: random() < 0.5 ? 'en' : 'fr',
        },
        display: display ?? 'full_name',
        email: EmailAddress.parse(`person${String(person)}@example.org`),
        isFourteenOrOlder: true,
      },
      openedAt: instantLater(world.now, -60_000),
      website: '',
    }),
  );
};

const confirm: Step = async (world, random) => {
  const link = await anyLink(world, random, 'confirm');
  if (link === null) return;
  const visitor = visitorOf(world, random);
  const view = await answered(visitor.view({ token: link, purpose: 'confirm', language: 'en' }));
  if (view === null) return;
  const { words, newWords } = view.statement;
  const digest: Digest = (newWords ?? words).digest;
  await Promise.all([1, 2].map(() => answered(visitor.confirm({ token: link, digest }))));
};

const leave =
  (wish: 'withdraw' | 'erase'): Step =>
  async (world, random) => {
    const link = await anyLink(world, random, 'withdraw');
    if (link === null) return;
    const visitor = visitorOf(world, random);
    const view = await answered(visitor.view({ token: link, purpose: 'withdraw', language: 'en' }));
    if (view === null) return;
    await visitor.withdraw({ token: link, wish });
    world.memory.gone.add(view.name.name);
  };

/** Staff take a name off. Under another version it may stand on: what is no longer shown is told by the ledger, not by the name. */
const remove: Step = async (world, random) => {
  const standing = await world.db
    .selectFrom('endorsements')
    .select('id')
    .where('statement_id', '=', world.id)
    .where('status', '=', 'confirmed')
    .orderBy('confirmed_sequence')
    .execute();
  const chosen = standing[randomIndex(random, Math.max(standing.length, 1))];
  if (!chosen) return;
  const { director } = await exampleStaff(world.db, world.now);
  await director.endorsements.remove({ ids: [EndorsementId.parse(chosen.id)], reason: 'not_the_signer', note: null });
};

const passTime: Step = async (world, random) => {
  world.now = instantLater(world.now, Math.ceil(random() * 30 * hourMs));
  await lapseEndorsements(exampleOffice(world.db, { now: world.now }));
};

/** A comma changes: new words, approved by two people, and everybody is asked anew. */
const newVersion: Step = async (world) => {
  const staff = await exampleStaff(world.db, world.now);
  world.edition += 1;
  await staff.director.statementDesk.prepareNewVersion({ id: world.id });
  await rewriteStatement(
    staff,
    world.id,
    `Safeguards${','.repeat(world.edition % 3)} now. Edition ${String(world.edition)}`,
  );
  await freezeStatement(staff, world.id);
  await staff.director.statementDesk.open({ id: world.id, mode: 'public', closesOn: closingDay(world) });
};

const seldom =
  (step: Step, oneIn: number): Step =>
  async (world, random) => {
    if (randomIndex(random, oneIn) === 0) await step(world, random);
  };

const choices: readonly Step[] = [
  request,
  request,
  request,
  confirm,
  confirm,
  confirm,
  leave('withdraw'),
  seldom(leave('erase'), 2),
  seldom(remove, 3),
  passTime,
  seldom(newVersion, 8),
];

async function anyLink(world: World, random: Random, purpose: 'confirm' | 'withdraw'): Promise<string | null> {
  const links = await linksOf(world.db, purpose);
  return links.length === 0 ? null : (links[randomIndex(random, links.length)] ?? null);
}

/** The answer of a call; null where it was refused, which is an answer too. */
async function answered<Value>(call: Promise<Value>): Promise<Value | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Error && 'failure' in error) return null;
    throw error;
  }
}
