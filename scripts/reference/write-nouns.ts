import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../processes/part.ts';
import { sentencesOf, signaturesOf } from './docstring.ts';
import { exportsOf } from './exports-of.ts';
import { code, page, table } from './markdown.ts';
import { isSchema, shapeInWords, shapeOf, type Shape } from './shape.ts';

const domain = join(root, 'packages/domain');
const Kind = z.object({
  noun: z.string(),
  prefix: z.string(),
  Facts: z.unknown(),
  Text: z.unknown(),
  Confidential: z.unknown(),
});

/** One door of the domain: its name and what stands behind it. */
interface Door {
  name: string;
  exports: ReadonlyMap<string, unknown>;
  sentences: ReadonlyMap<string, string>;
  signatures: ReadonlyMap<string, string>;
}

/** The page about every noun of the domain: its schemas with their fields, its functions, its types. */
export async function writeNouns(): Promise<string> {
  const doors = await openDoors();
  return page([
    '# Nouns',
    'What `@coalition/domain` exports, door by door. Written by `pnpm reference` from the schemas and docstrings; do not edit.',
    ...doors.flatMap(writeDoor),
  ]);
}

async function openDoors(): Promise<Door[]> {
  const names = Object.keys(PackageFile.parse(JSON.parse(readFileSync(join(domain, 'package.json'), 'utf8'))).exports);
  return Promise.all(names.map((name) => openDoor(name.replace('./', ''))));
}

const PackageFile = z.object({ exports: z.record(z.string(), z.unknown()) });

async function openDoor(name: string): Promise<Door> {
  const exports = await exportsOf(join(domain, 'src', name, 'index.ts'));
  const files = globSync(`src/${name}/**/*.ts`, { cwd: domain }).filter(
    (file) => !/\.(test|test-d|examples)\.ts$/.test(file),
  );
  const sources = files.map((file) => readFileSync(join(domain, file), 'utf8'));
  return {
    name,
    exports,
    sentences: new Map(sources.flatMap((source) => [...sentencesOf(source)])),
    signatures: new Map(sources.flatMap((source) => [...signaturesOf(source)])),
  };
}

function writeDoor(door: Door): string[] {
  const names = [...door.exports.keys()].toSorted();
  const schemas = names.filter((name) => isSchema(door.exports.get(name)));
  const functions = names.filter((name) => door.signatures.has(name));
  const called = functions.map((name) => [code(door.signatures.get(name) ?? name), door.sentences.get(name) ?? '']);
  return [
    `## ${door.name}`,
    ...names.flatMap((name) => writeKind(door, name)),
    ...schemas.flatMap((name) => writeSchema(door, name)),
    table(['Function', 'What it says'], called),
  ];
}

function writeKind(door: Door, name: string): string[] {
  const kind = Kind.safeParse(door.exports.get(name));
  if (!kind.success) return [];
  const { noun, prefix, Facts, Text, Confidential } = kind.data;
  const parts = { Facts, Text, Confidential };
  const lines = Object.entries(parts).map(([part, schema]) => [
    part,
    isSchema(schema) ? code(shapeInWords(shapeOf(schema))) : '',
  ]);
  return [
    `### ${name}`,
    `${door.sentences.get(name) ?? ''} Records \`${noun}\`, ids \`${prefix}_…\`.`,
    table(['Part', 'Shape'], lines),
  ];
}

/** What a field is for, its unit, and the standard or law it comes from, as far as its schema says. */
function meaningOf({ description, unit, source }: Shape): string {
  const notes = [unit, source].filter((note) => note !== undefined).join('; ');
  return [description, notes === '' ? undefined : `(${notes})`].filter((part) => part !== undefined).join(' ');
}

function writeSchema(door: Door, name: string): string[] {
  const schema = door.exports.get(name);
  if (!isSchema(schema)) return [];
  const shape = shapeOf(schema);
  const fields = Object.entries(shape.properties ?? {}).map(([field, inner]) => [
    code(field),
    code(shapeInWords(inner)),
    meaningOf(inner),
  ]);
  const sentence = door.sentences.get(name) ?? shape.description ?? '';
  const body = fields.length > 0 ? table(['Field', 'Type', 'Meaning'], fields) : code(shapeInWords(shape));
  return [`### ${name}`, sentence, body];
}
