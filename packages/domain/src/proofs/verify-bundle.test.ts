import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appendEntry, checkpointDigest, type LedgerEntry } from '../ledger/index.ts';
import { bug, instantLater, type Json } from '../values/index.ts';
import type { StatementBundle } from './bundle.ts';
import {
  exampleBundle,
  exampleCheckpoint,
  exampleHistory,
  exampleKey,
  exampleLedgerBundle,
  type Act,
} from './history.examples.ts';
import { bundleSchemas, readBundle } from './read-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

const key = exampleKey();
const alone = { earlier: [], keys: null };
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant('confirm' as const), display: displays(), name: names() }) },
  fc.record({ act: fc.constantFrom('withdraw' as const, 'remove' as const), which: fc.nat(9) }),
  fc.record({ act: fc.constantFrom('publish' as const, 'new_version' as const, 'elsewhere' as const) }),
);
const acts: fc.Arbitrary<Act[]> = fc.array(act, { maxLength: 14 });

function displays() {
  return fc.constantFrom('full_name' as const, 'initials_and_place' as const, 'counted_only' as const);
}

function names() {
  return fc.constantFrom('Ada-Marie Example', 'Émile Exemple', 'Zoë X. Example');
}

const confirm = (name: string, display: 'full_name' | 'counted_only' = 'full_name'): Act => ({
  act: 'confirm',
  name,
  display,
});
const story: Act[] = [
  { act: 'publish' },
  confirm('Ada Example'),
  confirm('Berthe Exemple'),
  { act: 'elsewhere' },
  confirm('Chantal Exemple', 'counted_only'),
  { act: 'withdraw', which: 0 },
  { act: 'new_version' },
  confirm('Dora Example'),
];

/** What a check of some JSON finds: nothing, or something that has a name. */
async function findingsOf(content: Json, witness: Parameters<typeof verifyBundle>[1] = alone): Promise<string[]> {
  const read = readBundle(content);
  if (!read.ok) return [read.failure.code];
  return (await verifyBundle(read.value, witness)).findings.map(({ finding }) => finding);
}

const asJson = (bundle: object): Json => z.json().parse(JSON.parse(JSON.stringify(bundle)));

describe('a bundle that is as it was made', () => {
  it('verifies, whatever happened, and counts what the ledger tells', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const history = await exampleHistory(list);
        expect(await findingsOf(asJson(await exampleBundle(history, key)))).toEqual([]);
        expect(await findingsOf(asJson(await exampleLedgerBundle(history, key)))).toEqual([]);
        const { versions } = await verifyBundle(await exampleBundle(history, key), alone);
        const total = versions.reduce((sum, version) => sum + version.total, 0);
        expect(total).toBe(history.standing.length);
      }),
      { numRuns: 40 },
    );
  });

  it('says what it could not know: without an earlier checkpoint, with the keys of the file', async () => {
    const bundle = await exampleBundle(await exampleHistory(story), key);
    expect((await verifyBundle(bundle, alone)).notes).toEqual([
      { note: 'no_earlier_checkpoint' },
      { note: 'keys_of_the_file' },
    ]);
    const earlier = [await exampleCheckpoint((await exampleHistory(story)).entries.slice(0, 5), key)];
    const verified = await verifyBundle(bundle, { earlier, keys: [key.publicKey] });
    expect(verified).toMatchObject({ findings: [], notes: [], agreesWith: [5] });
  });

  it('still verifies as old after the statement went on', async () => {
    const old = await exampleBundle(await exampleHistory(story.slice(0, 4)), key);
    expect(await findingsOf(asJson(old))).toEqual([]);
  });

  it('may leave out the words of a version that is not public, and says so', async () => {
    const bundle = await exampleBundle(await exampleHistory(story), key);
    const held = { ...bundle, versions: bundle.versions.slice(0, 1), roll: bundle.roll.slice(0, 1) };
    const verified = await verifyBundle(held, alone);
    expect(verified.findings).toEqual([]);
    expect(verified.notes).toContainEqual({ note: 'words_withheld', version: 2 });
    const without = await verifyBundle({ ...bundle, versions: bundle.versions.slice(1), roll: [] }, alone);
    expect(without.findings).toContainEqual({ finding: 'version_missing', version: 1 });
  });
});

/** Every place of a JSON value where a single value stands, as keys from the top. */
function places(value: Json, way: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [way];
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => places(item, [...way, index]));
  return Object.entries(value).flatMap(([name, item]: [string, Json]) => places(item, [...way, name]));
}

function changedAt(value: Json, way: readonly (string | number)[]): Json {
  const [step, ...rest] = way;
  if (step === undefined) return changed(value);
  if (Array.isArray(value)) return value.map((item: Json, index) => (index === step ? changedAt(item, rest) : item));
  const entries = Object.entries(value ?? {}).map(([name, item]: [string, Json]) => [
    name,
    name === step ? changedAt(item, rest) : item,
  ]);
  const made: Json = Object.fromEntries(entries);
  return made;
}

/** Another value of the same kind, so that the schema alone rarely notices. */
function changed(value: Json): Json {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 'a'.repeat(64);
  const last = value.at(-1) ?? '';
  return `${value.slice(0, -1)}${last === '1' ? '2' : '1'}`;
}

describe('a bundle that somebody changed', () => {
  it('is found for every single value in it', async () => {
    const history = await exampleHistory(story);
    for (const bundle of [await exampleBundle(history, key), await exampleLedgerBundle(history, key)]) {
      const whole = asJson(bundle);
      for (const way of places(whole)) expect(await findingsOf(changedAt(whole, way)), way.join('.')).not.toEqual([]);
    }
  }, 60_000);

  it('is found when something of a random history was left out, doubled or swapped', async () => {
    const list = fc.constantFrom('versions' as const, 'roll' as const, 'ledger' as const);
    const how = fc.constantFrom('drop' as const, 'double' as const, 'swap' as const);
    await fc.assert(
      fc.asyncProperty(acts, list, how, fc.nat(), async (events, of, way, pick) => {
        const bundle = await exampleBundle(await exampleHistory([{ act: 'publish' }, ...events]), key);
        const tampered = tamper(bundle, { of, way, pick });
        if (tampered === null) return;
        const findings = await findingsOf(asJson(tampered));
        const isWithheld = of === 'versions' && way === 'drop' && findings.length === 0;
        if (!isWithheld) expect(findings).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  const forgeries: [string, (bundle: StatementBundle, older: StatementBundle) => StatementBundle, string][] = [
    [
      'a name that was withdrawn',
      (bundle, older) => ({ ...bundle, roll: [...older.roll.slice(0, 1), ...bundle.roll] }),
      'name_no_longer_stands',
    ],
    ['a name left out', (bundle) => ({ ...bundle, roll: bundle.roll.slice(1) }), 'name_hidden'],
    [
      'a name that nobody confirmed',
      (bundle) => ({ ...bundle, roll: bundle.roll.map((name) => ({ ...name, confirmed: name.confirmed + 50 })) }),
      'name_without_entry',
    ],
    ['a tail cut off', (bundle) => ({ ...bundle, ledger: bundle.ledger.slice(0, -1) }), 'size_differs'],
  ];
  it.each(forgeries)('is found by name: %s', async (_name, forge, finding) => {
    const [bundle, older] = [
      await exampleBundle(await exampleHistory(story), key),
      await exampleBundle(await exampleHistory(story.slice(0, 5)), key),
    ];
    expect(await findingsOf(asJson(forge(bundle, older)))).toContain(finding);
  });
});

function tamper(
  bundle: StatementBundle,
  { of, way, pick }: { of: 'versions' | 'roll' | 'ledger'; way: 'drop' | 'double' | 'swap'; pick: number },
): StatementBundle | null {
  const list: readonly unknown[] = bundle[of];
  const at = pick % Math.max(1, list.length);
  const [one, next] = [list[at], list[at + 1]];
  if (one === undefined || (way === 'swap' && (next === undefined || one === next))) return null;
  const put = { drop: [], double: [one, one], swap: [next, one] }[way];
  const read = readBundle(asJson({ ...bundle, [of]: list.toSpliced(at, way === 'swap' ? 2 : 1, ...put) }));
  return read.ok && 'statement' in read.value ? read.value : null;
}

describe('a ledger that was made anew', () => {
  const rebuilt = async (entries: readonly LedgerEntry[]) => {
    const made: LedgerEntry[] = [];
    for (const { event, at } of entries) {
      const next = await appendEntry(made.at(-1) ?? null, event, at);
      if (next.ok) made.push(next.value);
    }
    return made;
  };

  it('verifies alone, and is found against an earlier checkpoint', async () => {
    const history = await exampleHistory(story);
    const earlier = [await exampleCheckpoint(history.entries.slice(0, 7), key)];
    const entries = await rebuilt(history.entries.filter(({ event }) => event.kind !== 'statement_withdrawn'));
    const forged = await exampleLedgerBundle({ ...history, entries }, key);
    expect(await findingsOf(asJson(forged))).toEqual([]);
    expect(await findingsOf(asJson(forged), { earlier, keys: null })).toEqual(['checkpoint_rebuilt']);
  });

  it('is found when yesterday was restored, unless the ledger itself says so', async () => {
    const history = await exampleHistory(story);
    const earlier = [await exampleCheckpoint(history.entries, key)];
    const yesterday = history.entries.slice(0, 6);
    const restored = await exampleLedgerBundle({ ...history, entries: yesterday }, key);
    expect(await findingsOf(asJson(restored), { earlier, keys: null })).toEqual(['ledger_shorter']);
    const last = yesterday.at(-1) ?? bug('no entry');
    const checkpoint = await checkpointDigest(earlier[0]?.checkpoint ?? bug('no checkpoint'));
    const lostUntil = history.entries.length;
    const honest = await appendEntry(
      last,
      { kind: 'ledger_restored', lostFrom: 7, lostUntil, checkpoint },
      instantLater(last.at, 1),
    );
    const entries = [...yesterday, honest.ok ? honest.value : bug('refused')];
    const verified = await verifyBundle(await exampleLedgerBundle({ ...history, entries }, key), {
      earlier,
      keys: null,
    });
    expect(verified.findings).toEqual([]);
    expect(verified.notes).toContainEqual({ note: 'gap', size: lostUntil });
  });

  it('is found when its checkpoint is signed by nobody known', async () => {
    const history = await exampleHistory(story);
    const bundle = await exampleBundle(history, exampleKey());
    expect(await findingsOf(asJson(bundle), { earlier: [], keys: [key.publicKey] })).toEqual(['signature_wrong']);
    const stranger = [await exampleCheckpoint(history.entries, exampleKey())];
    const own = await exampleBundle(history, key);
    expect(await findingsOf(asJson(own), { earlier: stranger, keys: null })).toEqual(['checkpoint_unsigned']);
  });
});

describe('a file that is none', () => {
  it.each([
    ['nothing', null],
    ['another format', { format: 'statement-bundle/2' }],
  ])('is unreadable: %s', (_name, content) => {
    expect(readBundle(content)).toMatchObject({ failure: { code: 'bundle_unreadable' } });
  });

  it('is unreadable when a name has a blank that nobody signed', async () => {
    const bundle = asJson(await exampleBundle(await exampleHistory(story), key));
    const text = JSON.stringify(bundle).replace('"Berthe Exemple"', '"Berthe Exemple "');
    expect(readBundle(z.json().parse(JSON.parse(text)))).toMatchObject({
      failure: { facts: { problem: 'not_normalised' } },
    });
  });

  it('is described for other programs as JSON Schema', () => {
    for (const schema of Object.values(bundleSchemas()))
      expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });
});
