import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Language, type Result } from '../../packages/domain/src/values/index.ts';
import { actsFile, withAct } from './acts-file.ts';
import { applyEdits, besideLine, filesWith, insteadOfLine, readText, type Edit, type Plan } from './edit.ts';
import { capitalised, rowNames, type RowNames } from './row-names.ts';
import { verbFiles, type VerbNames } from './verb-files.ts';

/**
 * What it takes to begin one thing that is done to a noun: the decision in the domain, the use case and procedure in the
 * api, the failure's place among the words, and tests. Nothing is written.
 *
 * @fails with one sentence for the person who asked
 */
export function planVerb(root: string, file: string, row: string): Result<Plan, string> {
  if (!/^[a-z]+(-[a-z]+)+$/.test(file) || !/^[a-z]+$/.test(row))
    return fail('Name the verb with its noun, then the row, such as: pnpm new:verb cancel-event events');
  const found = rowNames(root, row);
  if (!found.ok) return found;
  const names = verbNames(found.value, file);
  const isThere = (path: string): boolean => existsSync(join(root, path));
  const needed = [`packages/domain/src/${row}/${names.noun}.ts`, `packages/api/src/${row}/${names.noun}.row.ts`];
  const missing = needed.find((path) => !isThere(path));
  if (missing !== undefined) return fail(`${missing} is not there: begin the row first, with pnpm new:row ${row}`);
  const made = verbFiles(names);
  const taken = made.map(([path]) => path).find(isThere);
  if (taken !== undefined) return fail(`${file} exists already: ${taken}.`);
  const acts = `packages/api/src/${row}/${names.noun}-acts.router.ts`;
  const edited = applyEdits(root, [...wordEdits(root, names), ...(isThere(acts) ? [] : routerEdits(root, names))]);
  if (!edited.ok) return edited;
  const door = `packages/domain/src/${row}/index.ts`;
  const files = new Map([
    ...made,
    ...edited.value,
    [
      door,
      `${readText(root, door)}export { ${[names.act, names.refusal].join(', ')} } from './${file}.ts';\n`,
    ] as const,
    [acts, isThere(acts) ? withAct(readText(root, acts), names) : actsFile(names)] as const,
  ]);
  return ok({ files, left: leftToDo(names) });
}

function verbNames(names: RowNames, file: string): VerbNames {
  const verb = file.endsWith(`-${names.noun}`) ? file.slice(0, -names.noun.length - 1) : file;
  const words = verb.split('-');
  const camel = (parts: readonly string[]) =>
    parts.map((part, index) => (index === 0 ? part : capitalised(part))).join('');
  return {
    ...names,
    file,
    act: camel(file.split('-')),
    verb: camel(words),
    code: `${names.noun}_${words.join('_')}_refused`,
    refusal: `${names.type}${words.map(capitalised).join('')}Refused`,
  };
}

const failureWords = 'packages/ui/src/revisions/failure.words.ts';

/** An empty sentence in each language, in the order of the codes; a test refuses it until it is written. */
function wordEdits(root: string, { code }: VerbNames): Edit[] {
  const [english = '', french = ''] = readText(root, failureWords).split(/^ {2}fr: \{$/m);
  return [wordEdit('en', english, code), wordEdit('fr', french, code)];
}

function wordEdit(language: Language, sentences: string, code: string): Edit {
  const codes = [...sentences.matchAll(/^ {4}([a-z_]+):/gm)].map(([, name = '']) => name);
  const next = codes.find((name) => name > code);
  const end = next === undefined ? ' {2}\\}' : ` {4}${next}:`;
  const at = new RegExp(`^ {2}${language}: \\{[\\s\\S]*?(?=\\n${end})`, 'm');
  return { file: failureWords, at, becomes: (before) => `${before}\n    ${code}: '',` };
}

const trpc = 'packages/api/src/server/trpc.ts';

/** The noun's acts are joined to what the office may ask of any record. */
function routerEdits(root: string, { row, noun }: VerbNames): Edit[] {
  const [routers = ''] = filesWith(root, 'packages/api/src/*/routers.ts', 'publicRouter');
  const hasMerge = readText(root, trpc).includes('mergeRouters');
  return [
    ...(hasMerge ? [] : mergeEdits(routers)),
    {
      file: routers,
      at: new RegExp(`^import \\{.*\\b${noun}Row\\b.*$`, 'm'),
      becomes: (line) => `${line}\nimport { ${noun}ActsRouter } from '../${row}/${noun}-acts.router.ts';`,
    },
    insteadOfLine(
      routers,
      `  ${row}: recordRouter(${noun}Row),`,
      `  ${row}: mergeRouters(recordRouter(${noun}Row), ${noun}ActsRouter),`,
    ),
  ];
}

function mergeEdits(routers: string): Edit[] {
  const door = 'export const router = t.router;';
  const merge =
    '/** Joins routers of one noun, which share no name, into one. */\nexport const mergeRouters = t.mergeRouters;';
  return [
    besideLine(trpc, door, `\n${merge}`),
    {
      file: routers,
      at: /^import \{ router \} from '(.+trpc\.ts)';$/m,
      becomes: (_line, [path = '']) => `import { mergeRouters, router } from '${path}';`,
    },
  ];
}

function leftToDo({ row, noun, file, act, code, verb }: VerbNames): string[] {
  return [
    `Write the decision in packages/domain/src/${row}/${file}.ts, then its test; give each reason to refuse its own failure.`,
    `Write the sentence of ${code} in ${failureWords}, in both languages.`,
    `See to the use case in packages/api/src/${row}/${file}.ts, the action it is in ${noun}-acts.router.ts, and the test of ${act}.`,
    `Name “${verb}” among the verbs of the history in apps/admin/src/lib/revisions/record.words.ts.`,
    'Run: pnpm exec node packages/api/src/listeners/write-access-matrix.ts && pnpm reference',
  ];
}
