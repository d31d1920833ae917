import { expect, it } from 'vitest';
import { PhoneNumber, readablePhoneNumber, ShortNumber } from './phone-number.ts';

it.each(['+18005550100', '+33123456789'])('takes %s as a number in full', (text) => {
  expect(PhoneNumber.parse(text)).toBe(text);
});

it.each([
  '18005550100',
  '+1-800-555-0100',
  '+0123456789',
  '+1',
  '+12345678901234567',
  '911',
  'tel:+18005550100',
  '+1800555010a',
  '',
])('refuses %j as a number in full', (text) => {
  expect(PhoneNumber.safeParse(text).success).toBe(false);
});

it('takes what is dialled as it stands', () => {
  for (const text of ['911', '988', '211', '686868']) expect(ShortNumber.parse(text)).toBe(text);
  for (const text of ['91', '011', '1234567', '9-1-1', '9-8-8'])
    expect(ShortNumber.safeParse(text).success).toBe(false);
});

it('writes a number as readers of Canada do', () => {
  expect(readablePhoneNumber(PhoneNumber.parse('+18005550100'))).toBe('1-800-555-0100');
  expect(readablePhoneNumber(PhoneNumber.parse('+33123456789'))).toBe('+33123456789');
  expect(readablePhoneNumber(ShortNumber.parse('911'))).toBe('911');
});
