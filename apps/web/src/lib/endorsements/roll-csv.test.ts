import type { RollLine } from '@coalition/api/client';
import { Instant } from '@coalition/domain/values';
import { expect, it } from 'vitest';
import { rollCsv } from './roll-csv.ts';

const line = (name: string): RollLine => ({
  sequence: 3,
  display: 'full_name',
  name,
  title: null,
  organisation: null,
  place: null,
  language: 'en',
  endorser: 'individual',
  rung: null,
  cameByPaperOrPhone: false,
  confirmedAt: Instant.parse('2026-03-02T15:00:00.000Z'),
});
const csv = (...names: string[]) => rollCsv({ version: 2, digest: 'aa', entries: names.map(line), countedOnly: 0 });

it('has a line of names of columns, and one line for each endorser', () => {
  const [head, first, ...rest] = csv('Ada Example').split('\r\n');
  expect(head).toContain('sequence,name,title,organisation');
  expect(first).toBe('3,Ada Example,,,,,en,individual,,false,2026-03-02T15:00:00.000Z,2,aa');
  expect(rest).toEqual(['']);
});

it('has a line without a name for each who is counted only, so that the lines add up to the total', () => {
  const lines = rollCsv({ version: 2, digest: 'aa', entries: [line('Ada Example')], countedOnly: 2 }).split('\r\n');
  expect(lines.slice(2)).toEqual([',,,,,,,,,,,2,aa', ',,,,,,,,,,,2,aa', '']);
});

it.each([
  ['O’Brien, "Pat"', '"O’Brien, ""Pat"""'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['@cmd', "'@cmd"],
])('writes %s so that no program takes it for anything else', (name, cell) => {
  expect(csv(name).split('\r\n')[1]).toContain(cell);
});
