import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyTree, runDomainTests } from './copied-tree.examples.ts';
import { carryOut } from './edit.ts';
import { planRow } from './plan-row.ts';
import { planVerb } from './plan-verb.ts';

describe('a verb that is begun', () => {
  let tree: ReturnType<typeof copyTree>;
  beforeAll(() => {
    tree = copyTree();
    const row = planRow(tree.root, 'events');
    if (!row.ok) expect.fail(row.failure);
    carryOut(tree.root, row.value);
  }, 60_000);
  afterAll(() => {
    tree.remove();
  });

  const refusalOf = (file: string, row: string) => {
    const plan = planVerb(tree.root, file, row);
    return plan.ok ? null : plan.failure;
  };
  const begin = (file: string, row: string) => {
    const plan = planVerb(tree.root, file, row);
    if (!plan.ok) expect.fail(plan.failure);
    return carryOut(tree.root, plan.value);
  };
  const read = (file: string) => readFileSync(join(tree.root, file), 'utf8');
  const readRouters = (written: readonly string[]) =>
    written
      .filter((file) => file.endsWith('/routers.ts'))
      .map(read)
      .join('');

  it('is refused without its noun, and as a path', () => {
    for (const file of ['cancel', 'cancelEvent', '../cancel-event', ''])
      expect(refusalOf(file, 'events')).toContain('such as');
  });

  it('is refused for a row that the glossary does not know, or that no office keeps yet', () => {
    expect(refusalOf('spread-rumour', 'rumours')).toContain('GLOSSARY.md');
    expect(refusalOf('check-link', 'links')).toContain('begin the row first');
  });

  it('is decided, done and asked for, with tests that fail until they are written', () => {
    const written = begin('cancel-event', 'events');
    expect(readRouters(written)).toContain('  events: mergeRouters(recordRouter(eventRow), eventActsRouter),');
    expect(read('packages/ui/src/revisions/failure.words.ts').match(/^ {4}event_cancel_refused: '',$/gm)).toHaveLength(
      2,
    );
    const ran = runDomainTests(tree.root, ['src/events/cancel-event.test.ts', 'src/doors.test.ts']);
    expect(ran).toEqual({
      failed: ['makes of the facts what it is named after', 'refuses what must not be'],
      passed: 2,
    });
    expect(refusalOf('cancel-event', 'events')).toContain('exists already');
  }, 120_000);

  it('joins the verbs that its noun has already', () => {
    begin('move-event', 'events');
    const acts = read('packages/api/src/events/event-acts.router.ts');
    expect(acts).toMatch(/cancel: procedure[\s\S]+move: procedure/);
    expect(acts).toContain("import { moveEvent } from './move-event.ts';");
  });

  it('leaves a row to begin that stands beside it', () => {
    const written = begin('retire-topic', 'topics');
    expect(readRouters(written)).toContain('mergeRouters(recordRouter(topicRow), topicActsRouter),');
    const glossary = read('GLOSSARY.md').replace(
      /^\| `events`.*$/m,
      (line) => `${line}\n${line.replace('events', 'vigils').replace('event', 'vigil')}`,
    );
    writeFileSync(join(tree.root, 'GLOSSARY.md'), glossary);
    expect(planRow(tree.root, 'vigils').ok).toBe(true);
  });
});
