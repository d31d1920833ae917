import { readBundle, verifyBundle } from '@coalition/domain/proofs';
import { bug } from '@coalition/domain/values';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { describeOnBothEngines } from '../database/test-databases.ts';
import { publicCaller } from '../server/office.examples.ts';
import { exampleStaff } from '../statements/desk/statement.examples.ts';
import { prepareStory, tellStory } from './ledger.examples.ts';

describeOnBothEngines('the bundle of a statement that was withdrawn', (open) => {
  it('still proves who stood under which words, and that they were withdrawn', async () => {
    const { db } = await open('library');
    await prepareStory(db);
    const { id, slug } = await tellStory(db);
    const { director } = await exampleStaff(db);
    const { record } = await director.statements.open({ id });
    const tombstone = { reason: { en: 'Withdrawn.', fr: 'Retiré.' }, replacedBy: null };
    await director.statements.withdraw({ id, expectedRevision: record.revision, tombstone, reason: null });
    const given = await publicCaller(db).ledger.statementBundle({ language: 'en', slug });
    const read = readBundle(z.json().parse(JSON.parse(JSON.stringify(given))));
    const verified = read.ok ? await verifyBundle(read.value, { earlier: [], keys: null }) : bug('unreadable');
    expect(verified).toMatchObject({ findings: [], versions: [{ total: 2, countedOnly: 1 }] });
    expect(given?.roll).toMatchObject([{ entry: { name: 'Ada Example' } }]);
    expect(JSON.stringify(given?.ledger)).toContain('statement_withdrawn');
  });
});
