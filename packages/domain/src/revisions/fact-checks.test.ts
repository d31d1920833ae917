import { describe, expect, it } from 'vitest';
import { FactSources, Instant } from '../values/index.ts';
import { editRecord } from './edit-record.ts';
import { newChecks } from './fact-checks.ts';
import { exampleRecord } from './record.examples.ts';

const now = Instant.parse('2026-03-02T15:00:00.000Z');
const source = { kind: 'general_knowledge' };
const checked = (checkedOn: string | null) => FactSources.parse({ colour: { source, checkedOn } });
const record = exampleRecord({ facts: { colour: 'green' }, sources: checked('2026-01-05') });

describe('the day on which a fact was checked', () => {
  it('falls away when the fact changes', async () => {
    const edited = await editRecord(record, { facts: { colour: 'blue' } }, now);
    expect(edited.sources).toEqual(checked(null));
  });

  it('falls away when the fact changes and the old sources are sent along', async () => {
    const edited = await editRecord(record, { facts: { colour: 'blue' }, sources: checked('2026-01-05') }, now);
    expect(edited.sources).toEqual(checked(null));
  });

  it('is the day of the new check where one comes with the change', async () => {
    const edited = await editRecord(record, { facts: { colour: 'blue' }, sources: checked('2026-03-02') }, now);
    expect(edited.sources).toEqual(checked('2026-03-02'));
  });

  it('stays while the fact stays', async () => {
    const edited = await editRecord(record, { facts: { colour: 'green' }, confidential: { secret: 'other' } }, now);
    expect(edited.sources).toEqual(checked('2026-01-05'));
  });
});

describe('newChecks', () => {
  it('names the facts that somebody claims to have looked up', () => {
    expect(newChecks({}, checked('2026-03-02'))).toEqual(['colour']);
    expect(newChecks(checked('2026-01-05'), checked('2026-03-02'))).toEqual(['colour']);
  });

  it('passes over known days and days taken away', () => {
    expect(newChecks(checked('2026-01-05'), checked('2026-01-05'))).toEqual([]);
    expect(newChecks(checked('2026-01-05'), checked(null))).toEqual([]);
  });
});
