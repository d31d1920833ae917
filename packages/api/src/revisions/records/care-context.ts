import { CalendarDay, WebAddress } from '@coalition/domain/values';
import { z } from 'zod';
import type { Office } from '../../server/office.ts';
import type { CareContext } from './office-row.ts';

const Published = z.object({ facts: z.object({ formerWebsite: WebAddress.nullable() }) });

/** What the rules of care look at beside a record: the day, and the site that is being replaced. */
export async function careContext({ db, now }: Pick<Office, 'db' | 'now'>): Promise<CareContext> {
  const coalition = await db
    .selectFrom('records')
    .select('published')
    .where('noun', '=', 'coalition')
    .executeTakeFirst();
  const published = Published.safeParse(coalition?.published);
  return {
    today: CalendarDay.parse(now.slice(0, 10)),
    formerWebsite: published.success ? published.data.facts.formerWebsite : null,
  };
}
