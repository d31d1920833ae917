import { expect, it } from 'vitest';
import { readGuests } from './read-guests.ts';

it('reads addresses with and without names, and says which lines hold none', () => {
  const typed =
    'ada@example.org\r\n\n "Bo Example" <bo@example.org> \nnot an address\ncleo@example.org; dee@example.org, <e@example.org>';
  expect(readGuests(typed)).toEqual({
    guests: [
      { email: 'ada@example.org', name: null },
      { email: 'bo@example.org', name: 'Bo Example' },
      { email: 'cleo@example.org', name: null },
      { email: 'dee@example.org', name: null },
      { email: 'e@example.org', name: null },
    ],
    wrong: ['not an address'],
  });
});

it('takes nothing for an address that only looks like one', () => {
  for (const line of ['a@b', 'a@b.example <', 'a@b.example\tBcc']) expect(readGuests(line).guests).toEqual([]);
});

it.each([
  ['Doe, Jane <jane@x.example>', [['Doe, Jane', 'jane@x.example']]],
  ['"Doe, Jane" <jane@x.example>', [['Doe, Jane', 'jane@x.example']]],
  [
    '"Doe, Jane" <jane@x.example>, Roe, Rae <rae@x.example>; bo@x.example',
    [
      ['Doe, Jane', 'jane@x.example'],
      ['Roe, Rae', 'rae@x.example'],
      [null, 'bo@x.example'],
    ],
  ],
  [
    'al@x.example, Doe, Jane <jane@x.example>',
    [
      [null, 'al@x.example'],
      ['Doe, Jane', 'jane@x.example'],
    ],
  ],
  ['mailto:jane@x.example', [[null, 'jane@x.example']]],
  ['Jane <MAILTO:jane@x.example>', [['Jane', 'jane@x.example']]],
  [
    'al@x.example\tbo@x.example  cy@x.example',
    [
      [null, 'al@x.example'],
      [null, 'bo@x.example'],
      [null, 'cy@x.example'],
    ],
  ],
] as const)('reads %j as people write it', (typed, guests) => {
  expect(readGuests(typed)).toEqual({ guests: guests.map(([name, email]) => ({ name, email })), wrong: [] });
});

it('leaves what stands behind an address to be looked at', () => {
  expect(readGuests('<a@b.example> c')).toEqual({ guests: [{ email: 'a@b.example', name: null }], wrong: ['c'] });
});

it('reads nothing in nothing', () => {
  expect(readGuests(' \n ')).toEqual({ guests: [], wrong: [] });
});
