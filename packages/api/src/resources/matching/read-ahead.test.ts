import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../../database/test-databases.ts';
import { standingAt } from '../../revisions/records/standing.store.ts';
import { newestMark } from '../../search/memory/indexed-document.store.ts';
import { holdIndexes } from '../../search/memory/keep-index.ts';
import { publishedResources } from '../resource.store.ts';
import { readAhead } from './read-ahead.ts';

describeOnBothEngines('the items of the library', (open) => {
  it('are all read before anybody asks, so that the database has nothing further to say', async () => {
    const { db, close } = await open('library');
    const mark = await newestMark(db);
    const ids = (await db.selectFrom('records').select('id').where('noun', '=', 'resources').execute()).map(
      ({ id }) => id,
    );
    await holdIndexes(db, 'resources');
    await readAhead(db);
    const standing = standingAt(db, mark);
    await close();
    expect(await publishedResources.list(standing, ids)).toHaveLength(27);
  });

  it('are left for later while the index is not held', async () => {
    const { db } = await open('library');
    await expect(readAhead(db)).resolves.toBeUndefined();
  });
});
