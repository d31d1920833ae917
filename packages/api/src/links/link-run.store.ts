import { LinkObservation, LinkRunId, LinkState, PageFingerprint, type LinkRun } from '@coalition/domain/links';
import { Instant, WebAddress } from '@coalition/domain/values';
import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { LinkRunsTable } from '../database/tables/link.tables.ts';
import type { Db } from '../server/office.ts';

/** What one look at a link brought: what was seen, the page’s fingerprint where it had one, and until when its server asked us to wait. */
export const LinkSight = z.strictObject({
  observation: LinkObservation,
  fingerprint: PageFingerprint.nullable(),
  waitUntil: Instant.nullable(),
});
export type LinkSight = z.infer<typeof LinkSight>;

/** One link of a run; what was seen is null until it was asked. */
export interface RunCheck {
  address: WebAddress;
  host: string;
  checkedAt: Instant | null;
  state: LinkState | null;
  sight: LinkSight | null;
}

const Check = z
  .object({
    address: WebAddress,
    host: z.string(),
    checked_at: Instant.nullable(),
    state: LinkState.nullable(),
    content: LinkSight.nullable(),
  })
  .transform(({ checked_at: checkedAt, content: sight, ...check }): RunCheck => ({ ...check, checkedAt, sight }));

/** Begins a run over some links; null where another one is under way. */
export async function insertRun(
  db: Db,
  links: readonly { address: string; host: string }[],
  { id, now, leasedUntil }: { id: LinkRunId; now: Instant; leasedUntil: Instant },
): Promise<LinkRunId | null> {
  const begun = await db
    .insertInto('link_runs')
    .values({ id, verdict: 'under_way', started_at: now, ended_at: null, leased_until: leasedUntil })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!begun) return null;
  for (let from = 0; from < links.length; from += 500) {
    await db
      .insertInto('link_checks')
      .values(links.slice(from, from + 500).map(({ address, host }) => ({ run_id: id, address, host })))
      .execute();
  }
  return id;
}

/** Takes up the run under way whose lease has ended; null where there is none. */
export async function claimRun(db: Db, now: Instant, leasedUntil: Instant): Promise<LinkRunId | null> {
  const row = await db
    .updateTable('link_runs')
    .set({ leased_until: leasedUntil })
    .where('verdict', '=', 'under_way')
    .where('leased_until', '<=', now)
    .returning('id')
    .executeTakeFirst();
  return row ? LinkRunId.parse(row.id) : null;
}

/** Keeps a run, or with a moment that has come lets it go. */
export async function leaseRun(db: Db, id: LinkRunId, leasedUntil: Instant): Promise<void> {
  await db.updateTable('link_runs').set({ leased_until: leasedUntil }).where('id', '=', id).execute();
}

/** All checks of a run, by address. */
export async function listChecks(db: Db, id: LinkRunId): Promise<RunCheck[]> {
  const rows = await db.selectFrom('link_checks').selectAll().where('run_id', '=', id).orderBy('address').execute();
  return rows.map((row) => Check.parse(row));
}

/** Writes what was seen of one link, once: who comes later changes nothing. */
export async function keepSight(
  db: Db,
  { run, address, checkedAt }: { run: LinkRunId; address: WebAddress; checkedAt: Instant },
  sight: LinkSight,
): Promise<void> {
  await db
    .updateTable('link_checks')
    .set({ checked_at: checkedAt, content: JSON.stringify(sight) })
    .where('run_id', '=', run)
    .where('address', '=', address)
    .where('checked_at', 'is', null)
    .execute();
}

/** Ends a run, and writes the state that each of its checks came to; what was not asked is dropped. */
export async function endRun(
  db: Db,
  { id, verdict, now }: { id: LinkRunId; verdict: Exclude<LinkRun['verdict'], 'under_way'>; now: Instant },
  states: ReadonlyMap<string, LinkState>,
): Promise<void> {
  await db.deleteFrom('link_checks').where('run_id', '=', id).where('checked_at', 'is', null).execute();
  for (const [state, ofState] of Map.groupBy(states, ([, one]) => one)) {
    const addresses = ofState.map(([address]) => address);
    for (let from = 0; from < addresses.length; from += 500) {
      await db
        .updateTable('link_checks')
        .set({ state })
        .where('run_id', '=', id)
        .where('address', 'in', addresses.slice(from, from + 500))
        .execute();
    }
  }
  await db.updateTable('link_runs').set({ verdict, ended_at: now }).where('id', '=', id).execute();
}

/** The newest runs with how far each has come. */
export async function listRuns(db: Db, count: number): Promise<LinkRun[]> {
  const rows = await db
    .selectFrom('link_runs')
    .selectAll()
    .select((row) => {
      const checks = row
        .selectFrom('link_checks')
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .whereRef('run_id', '=', 'link_runs.id');
      return [checks.as('asked'), checks.where('checked_at', 'is not', null).as('checked')];
    })
    .orderBy('started_at', 'desc')
    .limit(count)
    .execute();
  return rows.map(runOf);
}

function runOf(row: Selectable<LinkRunsTable> & { asked: unknown; checked: unknown }): LinkRun {
  const Counted = z.object({
    id: LinkRunId,
    verdict: z.enum(['under_way', 'sound', 'could_not_check', 'stopped']),
    started_at: Instant,
    ended_at: Instant.nullable(),
    asked: z.coerce.number(),
    checked: z.coerce.number(),
  });
  const { started_at: startedAt, ended_at: endedAt, ...run } = Counted.parse(row);
  return { ...run, startedAt, endedAt };
}

/** A check as a point of a link’s timeline. */
export interface PastCheck {
  checkedAt: Instant;
  state: LinkState;
  observation: LinkObservation;
}

/** The newest checks of one link that were judged, the newest first, a hundred at most. */
export async function listPastChecks(db: Db, address: string): Promise<PastCheck[]> {
  const rows = await db
    .selectFrom('link_checks')
    .selectAll()
    .where('address', '=', address)
    .where('state', 'is not', null)
    .orderBy('checked_at', 'desc')
    .limit(100)
    .execute();
  return rows.flatMap((row) => {
    const { checkedAt, state, sight } = Check.parse(row);
    return checkedAt && state && sight ? [{ checkedAt, state, observation: sight.observation }] : [];
  });
}

/** Who asked us to wait, and until when. */
export interface HostWait {
  /** The address that was to be looked at. */
  address: WebAddress;
  /** The host that asked; another one where the address leads on. */
  host: string;
  until: Instant;
}

/** Every wait that is not over yet. */
export async function listWaits(db: Db, now: Instant): Promise<HostWait[]> {
  const rows = await db
    .selectFrom('link_checks')
    .selectAll()
    .where(sql<boolean>`content ->> 'waitUntil' > ${now}`)
    .execute();
  return rows.flatMap((row) => {
    const { address, host, sight } = Check.parse(row);
    if (!sight?.waitUntil) return [];
    const { observation, waitUntil: until } = sight;
    return [{ address, host: observation.kind === 'answer' ? new URL(observation.address).host : host, until }];
  });
}

/** Deletes runs that ended before a moment, with their checks. */
export async function forgetRunsBefore(db: Db, moment: Instant): Promise<void> {
  await db.deleteFrom('link_runs').where('ended_at', '<', moment).execute();
}
