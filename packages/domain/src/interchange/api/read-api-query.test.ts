import { describe, expect, it } from 'vitest';
import { fail } from '../../values/index.ts';
import { inLanguage } from './localised.ts';
import { openApiDocument } from './open-api.ts';
import { apiOperations } from './operation.ts';
import { readApiQuery } from './read-api-query.ts';

const read = (query: string) => readApiQuery(apiOperations.listResources, [...new URLSearchParams(query)]);

describe('a question to the public API', () => {
  it('asks for a page in both languages unless it says more', () => {
    expect(read('')).toEqual({
      ok: true,
      value: { lang: 'all', fields: null, limit: 50, after: 0, from: null, isWithDeleted: false, set: null },
    });
    expect(
      read('lang=fr&fields=title,id&limit=200&cursor=7&modified_after=2026-03-02&include=deleted&set=type:report'),
    ).toEqual({
      ok: true,
      value: {
        lang: 'fr',
        fields: ['title', 'id'],
        limit: 200,
        after: 7,
        from: '2026-03-02T00:00:00Z',
        isWithDeleted: true,
        set: { side: 'type', value: 'report' },
      },
    });
  });

  it.each([
    ['colour=red', 'unknown', 'colour'],
    ['__proto__=1', 'unknown', '__proto__'],
    ['lang=fr&lang=en', 'repeated', 'lang'],
    ['lang=de', 'wrong', 'lang'],
    ['limit=0', 'wrong', 'limit'],
    ['limit=201', 'wrong', 'limit'],
    ['limit=', 'wrong', 'limit'],
    ['limit=1e2', 'wrong', 'limit'],
    ['cursor=-1', 'wrong', 'cursor'],
    ['modified_after=yesterday', 'wrong', 'modified_after'],
    ['include=drafts', 'wrong', 'include'],
    ['fields=confidential', 'wrong', 'fields'],
    ['set=%27', 'wrong', 'set'],
  ] as const)('that says %s is refused for it', (query, reason, parameter) => {
    expect(read(query)).toEqual(fail({ reason, parameter }));
  });
});

describe('an answer in one language', () => {
  it('has what stands there in both narrowed to it, at any depth, and nothing else', () => {
    const record = {
      name: { en: 'Visits', fr: null },
      of: [{ title: { text: 'Lettres', language: 'fr' }, on: { en: ['a'], fr: ['b'] } }],
    };
    expect(inLanguage(record, 'fr')).toEqual({
      name: null,
      of: [{ title: { text: 'Lettres', language: 'fr' }, on: ['b'] }],
    });
  });
});

describe('the description of the public API', () => {
  const document = openApiDocument();
  const written = JSON.stringify(document);

  it('names every operation once, with what refuses it', () => {
    const operations = Object.values(document.paths).map(({ get }) => get);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { responses } of operations)
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '400', '404']));
  });

  it('leads nowhere that it does not go itself', () => {
    const names = [...written.matchAll(/"#\/components\/(schemas|responses)\/([^"]+)"/g)].map(([, kind, name]) => [
      kind,
      name,
    ]);
    expect(names.length).toBeGreaterThan(20);
    for (const [kind, name] of names)
      expect(Object.keys(kind === 'schemas' ? document.components.schemas : document.components.responses)).toContain(
        name,
      );
  });
});
