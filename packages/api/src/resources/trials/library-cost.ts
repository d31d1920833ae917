import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { statementOf, type DocumentQuery } from '../../search/find-documents.ts';
import type { Db } from '../../server/office.ts';

const millisecondsOfTick = 10;

/**
 * What this process, and the server's processes that work for it, have spent of the processor since they began, in
 * milliseconds; of the server's nothing where the machine does not tell (Linux does, in steps of 10 ms).
 */
export async function processorTime(db: Db, hasServer: boolean): Promise<number> {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1_000;
  if (!hasServer) return own;
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`.execute(
    db,
  );
  const processes = rows.map(({ pid }) => timesOfProcess(pid));
  // What has ended meanwhile is counted with the process that began it; what ended just now names none.
  const began = processes.find(({ parent }) => parent !== 0);
  const ended = began ? timesOfProcess(began.parent).ofEnded : 0;
  return processes.reduce((sum, { ownTime }) => sum + ownTime, own + ended);
}

interface ProcessTimes {
  parent: number;
  ownTime: number;
  /** Of the processes that it began and that have ended. */
  ofEnded: number;
}

function timesOfProcess(pid: number): ProcessTimes {
  try {
    // After the name in brackets, which may hold blanks: the parent is the 2nd field; from the 12th on come the times in user and
    // kernel mode, its own and those of processes that have ended.
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number);
    const [user = 0, kernel = 0, endedUser = 0, endedKernel = 0] = fields.slice(11, 15);
    return {
      parent: fields[1] ?? 0,
      ownTime: (user + kernel) * millisecondsOfTick,
      ofEnded: (endedUser + endedKernel) * millisecondsOfTick,
    };
  } catch {
    return { parent: 0, ownTime: 0, ofEnded: 0 };
  }
}

/** How the database finds a page of the library, in its own words. */
export async function planOfSearch(db: Db, query: DocumentQuery): Promise<string[]> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain (analyze, costs off, timing off) ${statementOf(query)}`.execute(db);
  return rows.map((row) => row['QUERY PLAN']);
}

/** What a database does by itself in quiet hours: counts its rows and marks which pages are settled. */
export async function tidyLibrary(db: Db): Promise<void> {
  await sql`vacuum analyze`.execute(db);
}
