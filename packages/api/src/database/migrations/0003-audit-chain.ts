import { auditEntryDigest, AuditFacts } from '@coalition/domain/audit';
import { Instant, type Digest } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Migration, MigrationDb as Db } from './migrate.ts';

/** The audit log becomes a chain: each entry names the digest of the one before it. What stands there already is chained too. */
export const auditChain: Migration = {
  name: '0003-audit-chain',
  async up(db) {
    await sql`alter table audit_entries alter column sequence drop identity`.execute(db);
    await sql`alter table audit_entries add column previous text, add column digest text`.execute(db);
    await sql`
      create table audit_head (
        only_row boolean primary key default true check (only_row),
        size integer not null,
        last_digest text
      )`.execute(db);
    const { size, digest } = await chainStanding(db);
    await sql`insert into audit_head (size, last_digest) values (${size}::integer, ${digest}::text)`.execute(db);
    await sql`alter table audit_entries alter column digest set not null`.execute(db);
  },
};

interface StandingEntry {
  sequence: number;
  at: string;
  staff_id: string | null;
  staff_name: string;
  action: string;
  noun: string | null;
  record_id: string | null;
  request_id: string;
  facts: unknown;
}

async function chainStanding(db: Db): Promise<{ size: number; digest: Digest | null }> {
  const { rows } = await sql<StandingEntry>`select * from audit_entries order by sequence`.execute(db);
  let digest: Digest | null = null;
  for (const [index, row] of rows.entries()) {
    const previous: Digest | null = digest;
    const sequence = index + 1;
    digest = await auditEntryDigest({
      sequence,
      at: Instant.parse(row.at),
      staffId: row.staff_id,
      staffName: row.staff_name,
      action: row.action,
      noun: row.noun,
      recordId: row.record_id,
      requestId: row.request_id,
      facts: AuditFacts.parse(row.facts),
      previous,
    });
    // Numbers had gaps, where a transaction came to nothing: from the first on, each moves down into a free place.
    await sql`update audit_entries set sequence = ${sequence}, previous = ${previous}, digest = ${digest}
      where sequence = ${row.sequence}`.execute(db);
  }
  return { size: rows.length, digest };
}
