import type { Digest } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { FollowText } from '../media/reading/work-on-texts.ts';
import { holdNews } from '../revisions/changes/announce.ts';
import { refreshDocuments } from '../revisions/records/index-public-record.ts';
import type { Db } from '../server/office.ts';
import { statementRow } from './statement.row.ts';

/** Has public statements be found by what stands in a file that they show. */
export const followAttachment: FollowText = async (office, sha256) => {
  for (const id of await showing(office.db, sha256)) await refreshDocuments(office, statementRow, id);
};

/** Whoever publishes meanwhile is waited for: what is published after that knows the text already. */
async function showing(db: Db, sha256: Digest): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    await holdNews(tx);
    const rows = await tx
      .selectFrom('records')
      .select('id')
      .where('noun', '=', 'statements')
      .where(sql<boolean>`published->'facts'->'attachments' @> ${JSON.stringify([{ sha256 }])}::text::jsonb`)
      .orderBy('id')
      .execute();
    return rows.map(({ id }) => id);
  });
}
