import { StatementStage } from '@coalition/domain/statements';
import { languages } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { whyClosed } from './why-closed.words.ts';

const at = '2026-03-02T15:00:00.000Z';
const delivered = { version: 1, deliveredAt: at, deliveredOn: '2026-03-02', deliveredTo: { en: 'x', fr: 'x' } };
const stages = [
  { stage: 'preparing' },
  { stage: 'collecting', version: 1, mode: 'public', openedAt: at, closesOn: '2026-03-31' },
  { stage: 'closed', version: 1, closedAt: at },
  { stage: 'delivered', ...delivered },
  { stage: 'archived', ...delivered, archivedAt: at },
  { stage: 'withdrawn', withdrawnAt: at, reason: { en: 'It was wrong.', fr: null }, leavesTombstone: true },
].map((stage) => StatementStage.parse(stage));

describe.each(languages)('why nobody can be invited or entered (%s)', (language) => {
  it('is one sentence of its own for every stage', () => {
    const said = stages.map((stage) => whyClosed(stage, 'invite', language));
    expect(new Set(said).size).toBe(stages.length);
    for (const sentence of said) expect(sentence).toMatch(/:.+\.$/);
  });
  it('names the day that was the last', () => {
    expect(whyClosed(stages[1] ?? { stage: 'preparing' }, 'enter', language)).toMatch(/31/);
  });
});
