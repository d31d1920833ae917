import { WebAddress } from '@coalition/domain/values';
import { z } from 'zod';
import { todayOf, type Office } from '../../server/office.ts';
import type { CareContext } from './office-row.ts';

const Published = z.object({ facts: z.object({ formerWebsite: WebAddress.nullable() }) });

/** What the rules of care look at beside a record: the day, and the site that is being replaced. */
export async function careContext(office: Office): Promise<CareContext> {
  const coalition = await office.db
    .selectFrom('records')
    .select('published')
    .where('noun', '=', 'coalition')
    .executeTakeFirst();
  const published = Published.safeParse(coalition?.published);
  return {
    today: todayOf(office),
    formerWebsite: published.success ? published.data.facts.formerWebsite : null,
  };
}
