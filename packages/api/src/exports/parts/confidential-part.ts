import { ConfidentialLine, emptyConfidential } from '@coalition/domain/exports';
import { isSameContent } from '@coalition/domain/revisions';
import { sql } from 'kysely';
import { exportedNouns } from './exported-nouns.ts';
import { exportPart, inBatches } from './part.ts';
import { isOfPerson } from './record-parts.ts';

/** What staff alone see of the records whose other facts are in the open part; a record of which nothing is said has no line. */
export const confidentialPart = exportPart('private/confidential.jsonl', ConfidentialLine, {
  async *read({ db }) {
    const batches = inBatches<{ id: string; noun: string; confidential: unknown }>((last, limit) =>
      db
        .selectFrom('records')
        .select(['id', 'noun', sql`content->'confidential'`.as('confidential')])
        .where(sql<boolean>`not ${isOfPerson}`)
        .where(sql<boolean>`id collate "C" > ${last?.id ?? ''}`)
        .orderBy(sql`id collate "C"`)
        .limit(limit)
        .execute(),
    );
    for await (const rows of batches)
      yield rows
        .map((row) => ConfidentialLine.parse(row))
        .filter(({ noun, confidential }) => !isSameContent(confidential, emptyConfidential(noun)));
  },
  async load({ db }, lines) {
    for (const { noun, id, confidential } of lines) await exportedNouns[noun].keepConfidential(db, id, confidential);
  },
});
