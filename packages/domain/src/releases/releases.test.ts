import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CalendarDay, WebAddress } from '../values/index.ts';
import { changesText, compareReleases, dataPackage, tableHead, tableRows, tableSchema } from './index.ts';

const day = CalendarDay.parse('2026-04-01');
const since = CalendarDay.parse('2026-03-01');
const line = (id: string, title: string, digest = 'a') => ({ id, title, digest });

describe('what changed between two releases', () => {
  it('is what came, what is not as it was, and what went', () => {
    const before = [line('1', 'Stays'), line('2', 'Changes'), line('3', 'Goes')];
    const now = [line('1', 'Stays'), line('2', 'Changed', 'b'), line('4', 'Comes')];
    expect(compareReleases(before, now)).toEqual({ added: ['Comes'], changed: ['Changed'], withdrawn: ['Goes'] });
  });

  it('is told by title in both languages, and a title marks nothing up', () => {
    const changes = { added: ['*Été* [x](y) <b>'], changed: [], withdrawn: [] };
    const english = changesText({ day, since, licence: null }, changes, 'en');
    expect(english).toContain(String.raw`- \*Été\* \[x\](y) \<b\>`);
    expect(english).toContain('has not chosen a licence');
    expect(changesText({ day, since: null, licence: null }, changes, 'fr')).toContain('première version');
  });
});

describe('the tables of a release', () => {
  it('are CSV that another parser reads, whatever stands in a title', () => {
    const topic = {
      id: 'x',
      nameEn: 'a, "b"\nc',
      nameFr: '=1+1',
      definitionEn: null,
      definitionFr: null,
      broader: null,
    };
    const rows: unknown = parse(`${tableHead('topics')}${tableRows('topics', [topic])}`, { columns: true });
    expect(rows).toMatchObject([{ id: 'x', nameEn: 'a, "b"\nc', nameFr: "'=1+1", broader: '' }]);
  });

  it('are described column by column', () => {
    expect(tableSchema('resources')).toMatchObject({
      fields: expect.arrayContaining([
        expect.objectContaining({ name: 'isChildFacing', type: 'boolean' }),
        expect.objectContaining({ name: 'title', type: 'string' }),
      ]),
    });
    expect(tableSchema('sections')).toMatchObject({
      fields: expect.arrayContaining([{ name: 'position', type: 'integer' }]),
    });
  });

  it('name their licence where there is one, and none where there is none', () => {
    const licence = WebAddress.parse('https://creativecommons.org/licenses/by/4.0/');
    expect(dataPackage({ day, since, licence }, [])).toContain(licence);
    expect(dataPackage({ day, since, licence: null }, [])).not.toContain('licenses');
  });
});
