#!/usr/bin/env node
/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SignedCheckpoint } from '../ledger/index.ts';
import type { Json, Language } from '../values/index.ts';
import { LedgerKeys } from './bundle.ts';
import { englishFindings } from './findings/english-findings.words.ts';
import { sayFinding } from './findings/finding-in-words.ts';
import { frenchFindings } from './findings/french-findings.words.ts';
import type { Verification } from './findings/finding.ts';
import { readBundle } from './read-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

const words = {
  usage: {
    en: 'Usage: verify-statement bundle.json [--checkpoint earlier.json …] [--key key.json]',
    fr: 'Usage\u00a0: verify-statement bundle.json [--checkpoint plus-tot.json …] [--key key.json]',
  },
  unreadable: {
    en: 'This file cannot be read as what it should be:',
    fr: 'Ce fichier ne se lit pas comme il devrait\u00a0:',
  },
  holds: {
    en: 'Nothing was changed: every check agrees with the checkpoint.',
    fr: 'Rien n’a été modifié\u00a0: toutes les vérifications s’accordent avec le point de contrôle.',
  },
  broken: { en: 'Something is not as it was made:', fr: 'Quelque chose n’est pas comme à l’origine\u00a0:' },
  ledger: { en: 'Entries in the ledger', fr: 'Inscriptions au registre' },
  root: { en: 'Root of their tree', fr: 'Racine de leur arbre' },
  agrees: { en: 'Agrees with the checkpoint of size', fr: 'S’accorde avec le point de contrôle de taille' },
  version: { en: 'Version', fr: 'Version' },
  total: { en: 'endorsements that stand', fr: 'appuis en vigueur' },
  countedOnly: { en: 'of them, counted only', fr: 'dont comptés seulement' },
  withdrawn: { en: 'withdrawn', fr: 'retirés par leur signataire' },
  removed: { en: 'removed by the office', fr: 'retirés par le bureau' },
} as const;

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const language: Language = (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').toLowerCase().startsWith('fr') ? 'fr' : 'en';
const sentences = { en: englishFindings, fr: frenchFindings }[language];

process.exitCode = await verifyStatement(process.argv.slice(2));

/** Checks the file that is named: 0 when it holds, 1 when it does not, 2 when there is nothing that can be checked. */
async function verifyStatement(args: string[]): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  const [file] = asked?.positionals ?? [];
  if (!asked || file === undefined || asked.positionals.length > 1) return unusable(words.usage[language]);
  const content = readJson(file);
  const bundle = content === undefined ? null : readBundle(content);
  if (!bundle?.ok) return unusable(`${words.unreadable[language]} ${file} ${placeOf(bundle?.failure.facts)}`.trimEnd());
  const earlier: SignedCheckpoint[] = [];
  for (const name of asked.values.checkpoint ?? []) {
    const checkpoint = SignedCheckpoint.safeParse(readJson(name));
    if (!checkpoint.success) return unusable(`${words.unreadable[language]} ${name}`);
    earlier.push(checkpoint.data);
  }
  const keys = asked.values.key === undefined ? null : LedgerKeys.safeParse(readJson(asked.values.key));
  if (keys && !keys.success) return unusable(`${words.unreadable[language]} ${asked.values.key ?? ''}`);
  const known = keys?.data.keys.map(({ publicKey }) => publicKey) ?? null;
  return report(await verifyBundle(bundle.value, { earlier, keys: known }));
}

function readArguments(args: string[]) {
  try {
    const options = { checkpoint: { type: 'string', multiple: true }, key: { type: 'string' } } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

/** Undefined where there is no such file, or no JSON in it. */
function readJson(file: string): Json | undefined {
  try {
    return z.json().parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function placeOf(facts: { place: string; problem: string } | undefined): string {
  return facts ? `(${[facts.place, facts.problem].filter(Boolean).join(': ')})` : '';
}

function unusable(sentence: string): 2 {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

function report({ findings, notes, size, root, agreesWith, versions }: Verification): 0 | 1 {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const isWhole = findings.length === 0;
  say(words[isWhole ? 'holds' : 'broken'][language]);
  for (const finding of findings) say(`  ✗ ${sayFinding(finding, sentences)}`);
  const colon = language === 'fr' ? '\u00a0:' : ':';
  if (isWhole) {
    say(`  ${words.ledger[language]}${colon} ${String(size)}`);
    say(`  ${words.root[language]}${colon} ${root}`);
    for (const { number, digest, ...counts } of versions) {
      const parts = (['total', 'countedOnly', 'withdrawn', 'removed'] as const).map(
        (count) => `${words[count][language]}${colon} ${String(counts[count])}`,
      );
      say(`  ${words.version[language]} ${String(number)} (${digest})${colon} ${parts.join(' · ')}`);
    }
  }
  for (const earlier of agreesWith) say(`  ${words.agrees[language]} ${String(earlier)}`);
  for (const note of notes) say(`  · ${sayFinding(note, sentences)}`);
  return isWhole ? 0 : 1;
}
