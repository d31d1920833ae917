import { publicClient } from '@coalition/api/client';
import { error } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { problemOf } from './problem-of.ts';

const asked = { language: 'fr', instance: '/fr/ressources.atom?page=0' } as const;

async function thrownBy(refuse: () => unknown): Promise<unknown> {
  return Promise.resolve()
    .then(refuse)
    .catch((thrown: unknown) => thrown);
}

it.each([
  ['an address that cannot be read', 400, () => error(400, 'not_found')],
  ['an address without anything behind it', 404, () => error(404, 'not_found')],
  [
    'an api that is away',
    503,
    () => publicClient('http://127.0.0.1:1/trpc', {}).coalition.find.query({ language: 'fr' }),
  ],
] as const)('tells a program, and not in a page, of %s', async (_what, status, refuse) => {
  const answer = problemOf(await thrownBy(refuse), asked);
  expect(answer?.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer?.json()).toMatchObject({ status, instance: asked.instance });
});

it('leaves to others what nobody expected', () => {
  expect(problemOf(new Error('a bug'), asked)).toBeNull();
});
