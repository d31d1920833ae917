import { bug } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { loggedError, makeLogger } from './logger.ts';

const typed = 'xerophyte';

function errorOf(cause: () => unknown): unknown {
  try {
    return cause();
  } catch (error) {
    return error;
  }
}

describe('what the log keeps of an error', () => {
  it('is a mistake of ours with its facts and its places', () => {
    const logged = loggedError(errorOf(() => bug('impossible', { id: 'res_1' })));
    expect(logged).toMatchObject({ type: 'Bug', message: 'impossible', facts: { id: 'res_1' } });
    expect(logged.frames[0]).toMatch(/^at .*bug/);
  });

  it.each<[string, unknown]>([
    [
      'a query of the database',
      Object.assign(new Error(`near "${typed}"`), { code: '42601', params: [typed], query: typed }),
    ],
    ['a document that was no JSON', errorOf((): unknown => JSON.parse(typed))],
    ['a cause', new Error('outer', { cause: new Error(typed) })],
    ['a text', typed],
    ['anything else', { typed }],
  ])('is nothing that was typed into %s', (_what, error) => {
    let line = '';
    makeLogger({ write: (text: string) => (line += text) }).error({ err: error }, 'something broke');
    expect(line).toContain('something broke');
    expect(line).not.toContain(typed);
  });
});
