import { editRecord, publishRecord, type OfficeRecord } from '@coalition/domain/revisions';
import { bug, type WebAddress } from '@coalition/domain/values';
import { pageRow } from '../pages/page.row.ts';
import { resourceRow } from '../resources/resource.row.ts';
import type { OfficeRow } from '../revisions/records/office-row.ts';
import { exampleNow } from '../server/office.examples.ts';
import type { Office } from '../server/office.ts';
import { writtenLanguages } from '../revisions/saving/save-record.ts';
import { changeLinkSettings } from './link-settings.ts';

/** Takes every address off the site but those that an example puts there, and forgets what was known of links. */
export async function clearAddresses(db: Office['db']): Promise<void> {
  await db
    .updateTable('records')
    .set({ published: null })
    .where('noun', 'in', ['resources', 'helplines', 'pages'])
    .execute();
  for (const table of ['link_runs', 'links', 'changes'] as const) await db.deleteFrom(table).execute();
}

/** Lets a public page lead to addresses. */
export async function leadTo(db: Office['db'], addresses: readonly string[]): Promise<void> {
  const [page] = await pageRow.store.list(db);
  if (!page || page.texts.en.state === 'absent') return bug('no page');
  const body = addresses.map((address) => `<${address}>`).join('\n');
  const en = { text: { ...page.texts.en.text, body }, isTranslation: false };
  await show(
    db,
    pageRow,
    await editRecord({ ...page, texts: { ...page.texts, fr: { state: 'absent' } } }, { texts: { en } }, exampleNow),
  );
}

/** Lets a public item of the library stand at an address. */
export async function placeItem(db: Office['db'], address: WebAddress): Promise<{ id: string; title: string }> {
  const [item] = await resourceRow.store.list(db);
  if (!item) return bug('no item');
  const facts = { ...item.facts, address, addressKind: 'item' as const, otherAddresses: [] };
  await show(db, resourceRow, await editRecord(item, { facts }, exampleNow));
  return { id: item.id, title: facts.title.text };
}

async function show<Facts, Text, Confidential>(
  db: Office['db'],
  row: OfficeRow<Facts, Text, Confidential>,
  record: OfficeRecord<Facts, Text, Confidential>,
): Promise<void> {
  const shown = publishRecord({ ...record, publication: { status: 'draft' } }, writtenLanguages(record), exampleNow);
  await row.store.update(db, shown.ok ? shown.value : bug('not published', { failure: shown.failure }));
}

/** Switches the watch on. */
export async function switchOn(office: Office, archive: WebAddress | null = null): Promise<void> {
  await changeLinkSettings(office, { isOn: true, archive });
}

/** How many checks came to each state. */
export async function countStates(db: Office['db']): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('link_checks')
    .select(({ fn }) => ['state', fn.countAll<number | string>().as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state ?? 'waiting', Number(count)]));
}
