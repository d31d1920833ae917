import { ApiProblem, readApiQuery } from '@coalition/domain/interchange';
import { bug, type Json } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { problemNames } from './problem.words.ts';
import { findOperation } from './find-operation.ts';
import { writeAnswer, writeProblem } from './write-answer.ts';

async function answered(path: string, record: Json): Promise<unknown> {
  const url = new URL(path, 'https://site.example/api/v1/');
  const found = findOperation(url.pathname.replace('/api/v1', '')) ?? bug('no such question');
  const query = readApiQuery(found.operation, [...url.searchParams]);
  if (!query.ok) return query.failure;
  return writeAnswer({ kind: 'record', record }, query.value, { url, language: 'en' }).json();
}

describe('a record that was narrowed to some fields', () => {
  it('keeps the id by which it is known', async () => {
    const item = { id: '1', kind: 'report', title: 'Letters' };
    expect(await answered('resources/1?fields=title', item)).toEqual({ id: '1', title: 'Letters' });
  });

  it('keeps the key where it has no id', async () => {
    const page = { key: 'about', title: { en: 'About', fr: 'À propos' }, lead: null };
    expect(await answered('pages/about?fields=title&lang=fr', page)).toEqual({ key: 'about', title: 'À propos' });
  });
});

describe('why there is no other answer', () => {
  const asked = { url: new URL('https://site.example/api/v1/nothing'), language: 'en' } as const;
  const refusals = [
    'not-found',
    'no-such-address',
    'withdrawn',
    { reason: 'unknown', parameter: 'q' },
    { reason: 'repeated', parameter: 'lang' },
    { reason: 'wrong', parameter: 'limit' },
  ] as const;

  it('has a type that is explained on the page about the API, and all types are spelled one way', async () => {
    const types = await Promise.all(
      refusals.map(async (refusal) => ApiProblem.parse(await writeProblem(refusal, asked).json()).type),
    );
    expect(types.toSorted()).toEqual(problemNames.map((name) => `https://site.example/api/docs#${name}`).toSorted());
    for (const name of problemNames) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
