import { expect, expectTypeOf, it } from 'vitest';
import { Bug } from './results/bug.ts';
import { BareId, bareId, idOf } from './id.ts';

const TreeId = idOf('tre');
const uuid = '01900000-0000-7000-8000-000000000001';

it('is a UUIDv7 behind the prefix of its noun', () => {
  expect(TreeId.parse(`tre_${uuid}`)).toBe(`tre_${uuid}`);
});

it.each([
  uuid,
  `res_${uuid}`,
  `tre_${uuid.toUpperCase().replace('01900000', '0190ABCD')}`,
  `tre_${uuid.replace('-7', '-4')}`,
  `tre_${uuid} `,
  `tre_tre_${uuid}`,
  'tre_',
  '',
  '__proto__',
  '1',
])('refuses %j', (text) => {
  expect(TreeId.safeParse(text).success).toBe(false);
});

it('is bare in machine formats', () => {
  expect(bareId(TreeId.parse(`tre_${uuid}`))).toBe(uuid);
  expect(BareId.safeParse(`tre_${uuid}`).success).toBe(false);
  expect(() => bareId('tre_1')).toThrow(Bug);
});

it('cannot be taken for the id of another noun', () => {
  const LeafId = idOf('lef');
  expectTypeOf(TreeId.parse(`tre_${uuid}`)).not.toEqualTypeOf(LeafId.parse(`lef_${uuid}`));
});
