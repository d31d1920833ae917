import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyTree, runDomainTests } from './copied-tree.examples.ts';
import { carryOut } from './edit.ts';
import { planRow } from './plan-row.ts';

describe('a row that is begun', () => {
  let tree: ReturnType<typeof copyTree>;
  beforeAll(() => {
    tree = copyTree();
  }, 60_000);
  afterAll(() => {
    tree.remove();
  });

  const refusalOf = (row: string) => {
    const plan = planRow(tree.root, row);
    return plan.ok ? null : plan.failure;
  };

  it('is refused while the glossary does not know its noun', () => {
    expect(refusalOf('rumours')).toContain('GLOSSARY.md');
  });

  it('is refused where the noun has a folder already', () => {
    expect(refusalOf('topics')).toBe('topics exists already: packages/domain/src/topics.');
    expect(planRow(tree.root, 'media')).toMatchObject({ ok: false });
  });

  it('is refused with letters that other ids begin with, or that are not three', () => {
    expect(planRow(tree.root, 'events', 'top')).toMatchObject({ ok: false });
    expect(planRow(tree.root, 'events', 'ev')).toMatchObject({ ok: false });
  });

  it('is refused as a path or a sentence', () => {
    for (const row of ['', '../events', 'Events', 'two words'])
      expect(planRow(tree.root, row)).toMatchObject({ ok: false });
  });

  it('stands in every column and wherever the rows are listed, with tests that fail until they are written', () => {
    const plan = planRow(tree.root, 'events');
    if (!plan.ok) expect.fail(plan.failure);
    const written = carryOut(tree.root, plan.value);
    expect(written).toEqual(
      expect.arrayContaining(['packages/api/src/events/event.router.ts', 'packages/ui/src/events/event.words.ts']),
    );
    const read = (file: string) => readFileSync(join(tree.root, file), 'utf8');
    const routers = written
      .filter((file) => file.endsWith('/routers.ts'))
      .map(read)
      .join('');
    expect(routers).toContain('  events: publicEventRouter,');
    expect(routers).toContain('  events: recordRouter(eventRow),');
    expect(read('apps/admin/src/lib/revisions/record.words.ts')).toContain("events: 'Événement',");
    const ran = runDomainTests(tree.root, ['src/events', 'src/doors.test.ts', 'src/glossary.test.ts']);
    expect(ran).toEqual({ failed: ['takes what is known of one event, and nothing made up'], passed: 5 });
    expect(refusalOf('events')).toContain('exists already');
  }, 120_000);
});
