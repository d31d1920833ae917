import { describe, expect, it } from 'vitest';
import { readArrows } from './arrow.ts';
import { importsOf } from './find-imports.ts';
import { judgeImport } from './judge-import.ts';

const arrows = readArrows(`\`\`\`arrows
web -> ui, domain, api/client
api -> domain
domain -> zod
router -> use case, store
use case -> store
* -> values, revisions
pages -> resources
\`\`\`
`);

const api = 'packages/api/src';

describe('an import', () => {
  it.each([
    ['the client is web’s only way to the api', 'apps/web/src/lib/x.ts', '@coalition/api/client'],
    ['domain stands on zod', 'packages/domain/src/pages/page.ts', 'zod'],
    ['a command of domain reads files', 'packages/domain/src/proofs/x.command.ts', 'node:fs'],
    ['a row knows what it may', `${api}/pages/page.ts`, '../resources/resource.ts'],
    ['a row knows the ground', `${api}/pages/page.ts`, '../revisions/revision.ts'],
    ['a router calls a use case', `${api}/pages/page.router.ts`, './find-page.ts'],
  ])('is allowed: %s', (_why, file, wanted) => {
    expect(judge(file, `import { x } from '${wanted}';`)).toEqual([null]);
  });

  it.each([
    ['web enters the api by another door', 'apps/web/src/lib/x.ts', '@coalition/api/main', 'web may not import'],
    ['domain needs a machine', 'packages/domain/src/pages/page.ts', 'node:fs', 'belongs in api'],
    ['an import leaves its package', 'apps/web/src/lib/x.ts', '../../../../packages/ui/src/x.ts', 'leaves the package'],
    ['a row knows what it may not', `${api}/resources/resource.ts`, '../pages/page.ts', 'resources may not know pages'],
    ['the ground knows a row', `${api}/revisions/revision.ts`, '../pages/page.ts', 'revisions may not know pages'],
    ['a store calls a use case', `${api}/pages/page.store.ts`, './find-page.ts', 'a store may not call a use case'],
  ])('is refused: %s', (_why, file, wanted, sentence) => {
    expect(judge(file, `import { x } from '${wanted}';`).join()).toContain(sentence);
  });

  it('of types alone may cross the roles', () => {
    expect(judge(`${api}/pages/page.store.ts`, `import type { X } from './find-page.ts';`)).toEqual([null]);
  });

  it('is found over several lines, in an export and in a call', () => {
    const text = `import {\n  a,\n  type B,\n} from './a.ts';\nexport { c } from './c.ts';\nconst d = await import('./d.ts');\nexport const e = 'f';`;
    expect(importsOf('x.ts', text).map(({ wanted }) => wanted)).toEqual(['./a.ts', './c.ts', './d.ts']);
  });
});

function judge(file: string, text: string): (string | null)[] {
  return importsOf(file, text).map((found) => (arrows === null ? 'no arrows' : judgeImport(found, arrows)));
}
