import { expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { failureCatalogue } from './failure-catalogue.ts';
import { fail, failure, ok, type FailureOf, type Result } from './result.ts';

const DoorLocked = failure('door_locked', 'conflict', { since: z.string() });

it('makes failures of plain data, with a code, a kind and facts', () => {
  expect(DoorLocked({ since: '2026' })).toEqual({ code: 'door_locked', kind: 'conflict', facts: { since: '2026' } });
  expect(JSON.parse(JSON.stringify(DoorLocked({ since: '2026' })))).toEqual(DoorLocked({ since: '2026' }));
});

it('is told apart by the type', () => {
  const open = (isLocked: boolean): Result<string, FailureOf<typeof DoorLocked>> =>
    isLocked ? fail(DoorLocked({ since: '2026' })) : ok('open');
  const result = open(true);
  if (!result.ok) expectTypeOf(result.failure.code).toEqualTypeOf<'door_locked'>();
  expect(result).toEqual({ ok: false, failure: DoorLocked({ since: '2026' }) });
});

it('lists the failures of some doors once, by code', () => {
  const WindowLocked = failure('a_window_locked', 'conflict', {});
  expect(
    failureCatalogue([
      { DoorLocked, other: 1, ok },
      { WindowLocked, DoorLocked },
    ]),
  ).toEqual([
    { code: 'a_window_locked', kind: 'conflict' },
    { code: 'door_locked', kind: 'conflict' },
  ]);
});
