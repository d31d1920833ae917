import { auditEntryDigest, type AuditEntry } from '@coalition/domain/audit';
import { bug, Digest } from '@coalition/domain/values';
import { z } from 'zod';
import type { Db } from './office.ts';

/** An entry before it has its place in the chain. */
export type UnchainedEntry = Omit<AuditEntry, 'sequence' | 'previous'>;

/** What each open transaction did, to be chained when it ends. */
const waiting = new WeakMap<Db, UnchainedEntry[]>();

/** Begins a transaction's list. */
export function openAudit(tx: Db): void {
  waiting.set(tx, []);
}

/** Keeps an entry until its transaction ends: the end of the chain is held by one transaction at a time, and so taken last. */
export function keepForChain(tx: Db, entry: UnchainedEntry): void {
  const list = waiting.get(tx) ?? bug('an audit entry outside of inTransaction', { action: entry.action });
  list.push(entry);
}

const Head = z.object({ size: z.int(), last_digest: Digest.nullable() });

/** Adds what a transaction did at the end of the chain; others who come to their end wait until this one is over. */
export async function chainAudit(tx: Db): Promise<void> {
  const list = waiting.get(tx) ?? [];
  if (list.length === 0) return;
  const head = Head.parse(await tx.selectFrom('audit_head').selectAll().forUpdate().executeTakeFirst());
  let { size, last_digest: previous } = head;
  for (const unchained of list) {
    size += 1;
    const entry = { ...unchained, sequence: size, previous };
    previous = await auditEntryDigest(entry);
    await insertEntry(tx, entry, previous);
  }
  await tx.updateTable('audit_head').set({ size, last_digest: previous }).execute();
}

async function insertEntry(db: Db, entry: AuditEntry, digest: Digest): Promise<void> {
  const { sequence, at, staffId, staffName, action, noun, recordId, requestId, facts, previous } = entry;
  await db
    .insertInto('audit_entries')
    .values({
      sequence,
      at,
      staff_id: staffId,
      staff_name: staffName,
      action,
      noun,
      record_id: recordId,
      request_id: requestId,
      facts: JSON.stringify(facts),
      previous,
      digest,
    })
    .execute();
}
