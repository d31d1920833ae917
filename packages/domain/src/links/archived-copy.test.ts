import { describe, expect, it } from 'vitest';
import { Instant, instantLater, WebAddress } from '../values/index.ts';
import { isArchiveDue, readAvailability } from './archived-copy.ts';

const archive = WebAddress.parse('https://archive.org/wayback/available');
const now = Instant.parse('2026-03-02T15:00:00.000Z');
const copy = {
  available: true,
  url: 'http://web.archive.org/web/20240603120000/http://example.org/',
  timestamp: '20240603120000',
  status: '200',
};
const answer = (closest: object | undefined) => ({
  url: 'example.org',
  archived_snapshots: closest ? { closest } : {},
});

describe('an archive’s answer', () => {
  it('names a copy and its day', () => {
    expect(readAvailability(answer(copy), archive, now)).toEqual({
      state: 'found',
      address: 'https://web.archive.org/web/20240603120000/http://example.org/',
      capturedOn: '2024-06-03',
      foundBy: 'archive',
      askedAt: now,
    });
  });

  it.each([
    ['without a copy', undefined],
    ['with one that is not available', { ...copy, available: false }],
    ['with one of an error page', { ...copy, status: '404' }],
  ])('%s finds none', (_, closest) => {
    expect(readAvailability(answer(closest), archive, now)).toEqual({ state: 'none_found', askedAt: now });
  });

  it.each([
    ['of another form', { ok: true }],
    ['with a copy elsewhere', answer({ ...copy, url: 'https://archive.example/web/1' })],
    ['with no address', answer({ ...copy, url: 'javascript:alert(1)' })],
    ['with no day', answer({ ...copy, timestamp: '20241399' })],
  ])('%s says nothing', (_, text) => {
    expect(readAvailability(text, archive, now)).toBeNull();
  });
});

it('is asked for once, again after a month where it had none, and never about what staff gave', () => {
  const none = { state: 'none_found', askedAt: now } as const;
  const month = 30 * 86_400_000;
  expect(isArchiveDue({ state: 'not_asked' }, now)).toBe(true);
  expect(isArchiveDue(none, instantLater(now, month - 1))).toBe(false);
  expect(isArchiveDue(none, instantLater(now, month))).toBe(true);
  const found = readAvailability(answer(copy), archive, now);
  if (found?.state !== 'found') throw new Error('no copy');
  expect(isArchiveDue(found, instantLater(now, month))).toBe(false);
  expect(isArchiveDue({ ...found, foundBy: 'staff' }, instantLater(now, 100 * month))).toBe(false);
});
