import { expect, it } from 'vitest';
import { rollOf } from './roll.examples.ts';
import { rollCsv } from './roll-csv.ts';

async function csv(steps: readonly (readonly string[])[], countedOnly = 0): Promise<string> {
  let text = '';
  for await (const piece of rollCsv(rollOf(steps, countedOnly))) text += piece;
  return text;
}

it('has a line of names of columns, and one line for each endorser', async () => {
  const [head, first, second, ...rest] = (await csv([['Ada Example'], ['Bea Example']])).split('\r\n');
  expect(head).toContain('sequence,name,title,organisation');
  expect(first).toBe('3,Ada Example,,,,,en,individual,,false,2026-03-02T15:00:00.000Z,2,aa');
  expect(second).toContain('Bea Example');
  expect(rest).toEqual(['']);
});

it('has a line without a name for each who is counted only, so that the lines add up to the total', async () => {
  const lines = (await csv([['Ada Example']], 2)).split('\r\n');
  expect(lines.slice(2)).toEqual([',,,,,,,,,,,2,aa', ',,,,,,,,,,,2,aa', '']);
  expect((await csv([], 2_500)).split('\r\n')).toHaveLength(2_502);
});

it.each([
  ['O’Brien, "Pat"', '"O’Brien, ""Pat"""'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['@cmd', "'@cmd"],
])('writes %s so that no program takes it for anything else', async (name, cell) => {
  expect((await csv([[name]])).split('\r\n')[1]).toContain(cell);
});
