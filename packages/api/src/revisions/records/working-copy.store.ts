import type { Json } from '@coalition/domain/values';
import { z } from 'zod';
import type { Office } from '../../server/office.ts';

/** What one person typed into one record and has not saved; nobody else sees it and it never counts as a revision. */
export interface WorkingCopy {
  id: string;
  /** The revision it was typed over; 0 for a record that does not exist yet. */
  baseRevision: number;
  content: Json;
}

/** Keeps typing safe between two saves; the newest copy replaces the one before. An empty object drops it. */
export async function keepWorkingCopy(office: Office, copy: WorkingCopy): Promise<{ savedAt: string }> {
  const { asker, now } = office;
  if (asker.role === 'visitor') return { savedAt: now };
  const key = { staff_id: asker.staffId, record_id: copy.id };
  if (JSON.stringify(copy.content) === '{}') {
    await dropWorkingCopy(office, copy.id);
    return { savedAt: now };
  }
  const kept = { base_revision: copy.baseRevision, saved_at: now, content: JSON.stringify(storable(copy.content)) };
  await office.db
    .insertInto('working_copies')
    .values({ ...key, ...kept })
    .onConflict((conflict) => conflict.columns(['staff_id', 'record_id']).doUpdateSet(kept))
    .execute();
  return { savedAt: now };
}

/** The asker's own working copy of a record, or null. */
export async function findWorkingCopy(
  office: Office,
  id: string,
): Promise<{ baseRevision: number; savedAt: string; content: Json } | null> {
  if (office.asker.role === 'visitor') return null;
  const row = await office.db
    .selectFrom('working_copies')
    .select(['base_revision', 'saved_at', 'content'])
    .where('staff_id', '=', office.asker.staffId)
    .where('record_id', '=', id)
    .executeTakeFirst();
  return row ? { baseRevision: row.base_revision, savedAt: row.saved_at, content: z.json().parse(row.content) } : null;
}

/** Drops the asker's own working copy of a record, if there is one. */
export async function dropWorkingCopy({ db, asker }: Office, id: string): Promise<void> {
  if (asker.role === 'visitor') return;
  await db.deleteFrom('working_copies').where('staff_id', '=', asker.staffId).where('record_id', '=', id).execute();
}

/** The same content with a sign in place of the few characters that no database of ours can hold; typing is never refused. */
function storable(content: Json): Json {
  if (typeof content === 'string') return storableText(content);
  if (typeof content !== 'object' || content === null) return content;
  if (Array.isArray(content)) return content.map(storable);
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [storableText(key), storable(value)]));
}

function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
