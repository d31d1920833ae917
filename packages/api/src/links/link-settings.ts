import { LinkWatchSettings, watchOff } from '@coalition/domain/links';
import { ok, type Failure, type Result } from '@coalition/domain/values';
import { inTransaction, type Db, type Office } from '../server/office.ts';
import { writeAudit } from '../server/write-audit.ts';

const name = 'link_watch';

/** What staff decided about the watch; off while they have not. */
export async function linkSettings(db: Db): Promise<LinkWatchSettings> {
  const row = await db.selectFrom('installation').select('value').where('name', '=', name).executeTakeFirst();
  return row ? LinkWatchSettings.parse(JSON.parse(row.value)) : watchOff;
}

/** Switches the watch on or off, or names another archive, and notes it in the audit log. */
export function changeLinkSettings(
  office: Office,
  settings: LinkWatchSettings,
): Promise<Result<LinkWatchSettings, Failure>> {
  return inTransaction(office.db, async (tx) => {
    const value = JSON.stringify(settings);
    await tx
      .insertInto('installation')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
    const facts = { isOn: settings.isOn, asksArchive: settings.archive !== null };
    await writeAudit(office, tx, { action: 'links.settings', noun: 'links', recordId: null, facts });
    return ok(settings);
  });
}
