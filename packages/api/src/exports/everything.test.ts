import { recordLines } from '@coalition/domain/exports';
import { expect, it } from 'vitest';
import { listTables } from '../backups/tables/list-tables.ts';
import { openTestDatabase } from '../database/test-databases.ts';
import { duePublishers } from '../listeners/due-publishers.ts';
import { allParts } from './parts/all-parts.ts';

/** Tables whose rows an export holds. */
const exported = [
  'records',
  'record_slugs',
  'change_stamps',
  'revisions',
  'ledger_entries',
  'statement_versions',
  'statement_stages',
  'endorsements',
  'endorsement_keys',
  'endorsement_reminders',
  'endorsement_tokens',
  'media',
  'links',
  'told_apart',
];

/** Tables that are computed from those when an export is loaded, or at the start that follows. */
const computed = [
  'ledger_head',
  'roll_counts',
  'search_documents',
  'facet_counts',
  'search_words',
  'search_marks',
  'identity_keys',
  // Read again from the files themselves.
  'medium_texts',
  'schema_migrations',
];

/** Tables of which every export says that it leaves them out. */
const leftOut = [
  'staff',
  'sessions',
  'invitations',
  'working_copies',
  'audit_entries',
  'audit_head',
  'messages',
  'changes',
  'link_runs',
  'link_checks',
  'imports',
  'import_rows',
  'missed_searches',
  'hidden_searches',
  'missed_searches',
  'hidden_searches',
  'hidden_searches',
  'installation',
];

it('holds every table, or says of it that it is computed or left out', async () => {
  const { db } = await openTestDatabase('pglite');
  const known = new Set([...exported, ...computed, ...leftOut]);
  expect((await listTables(db)).map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
});

it('holds every noun', () => {
  expect(Object.keys(recordLines).toSorted()).toEqual(Object.keys(duePublishers).toSorted());
  const paths = allParts.map(({ path }) => path);
  expect(paths).toEqual(paths.toSorted());
});
