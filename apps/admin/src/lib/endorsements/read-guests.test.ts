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
  for (const line of ['a@b', 'a@b.example <', '<a@b.example> c', 'a@b.example\tBcc'])
    expect(readGuests(line).guests).toEqual([]);
});

it('reads nothing in nothing', () => {
  expect(readGuests(' \n ')).toEqual({ guests: [], wrong: [] });
});
