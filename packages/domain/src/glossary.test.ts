/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const { exports } = z.object({ exports: z.record(z.string(), z.string()) }).parse(JSON.parse(read('../package.json')));
const glossary = read('../../../GLOSSARY.md');
const rows = [...glossary.matchAll(/^\| `(\w+)` +\|/gm)].map(([, row]) => row);

it('has a line in the glossary for every door but values, alphabetically', () => {
  const doors = Object.keys(exports).map((door) => door.slice('./'.length));
  expect(rows).toEqual(doors.filter((door) => door !== 'values').toSorted());
});

it('has every word of the glossary in both languages, with a meaning in each', () => {
  const lines = glossary.split('\n').filter((line) => line.startsWith('| ') && !/^\| (-+|Row|English) /.test(line));
  for (const line of lines) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const words = line.startsWith('| `') ? cells.slice(1) : cells;
    expect(words, line).toHaveLength(5);
    for (const word of words.slice(0, 4)) expect(word, line).not.toBe('');
  }
});
