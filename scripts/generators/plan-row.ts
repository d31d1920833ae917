import { dirname, relative } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../packages/domain/src/values/index.ts';
import { apiFiles } from './api-files.ts';
import { domainFiles } from './domain-files.ts';
import { applyEdits, besideLine, filesWith, readText, type Edit, type Plan } from './edit.ts';
import { capitalised, isPrefixTaken, rowNames, takenFolder, type RowNames } from './row-names.ts';
import { quoted, screenFiles } from './screen-files.ts';

const domainPackage = 'packages/domain/package.json';

/**
 * What it takes to begin a noun: its files in every column, and its line wherever the rows are listed, each beside that of
 * the topics. Nothing is written.
 *
 * @param prefix three letters before the ids; without one the first three of the noun
 * @fails with one sentence for the person who asked
 */
export function planRow(root: string, row: string, prefix?: string): Result<Plan, string> {
  if (!/^[a-z]+$/.test(row)) return fail('Name the row as its folder is spelled, such as: pnpm new:row events');
  const names = rowNames(root, row);
  if (!names.ok) return names;
  const taken = takenFolder(root, row);
  if (taken !== null) return fail(`${row} exists already: ${taken}.`);
  const letters = prefix ?? names.value.noun.slice(0, 3);
  if (!/^[a-z]{3}$/.test(letters) || isPrefixTaken(root, letters))
    return fail(`Ids cannot begin with ${letters}: say three other letters, such as: pnpm new:row ${row} xyz`);
  const edited = applyEdits(root, [
    ...domainEdits(names.value),
    ...apiEdits(root, names.value),
    ...officeEdits(names.value),
  ]);
  if (!edited.ok) return edited;
  const made = [
    ...domainFiles(names.value, letters),
    ...apiFiles(names.value, examplesFrom(root, row)),
    ...screenFiles(names.value),
  ];
  const files = new Map([...made, ...edited.value, [domainPackage, withDoor(readText(root, domainPackage), row)]]);
  return ok({ files, left: leftToDo(names.value) });
}

const PackageFile = z.looseObject({
  exports: z.record(z.string(), z.string()),
  publishConfig: z.looseObject({ exports: z.record(z.string(), z.unknown()) }),
});

/** The package file of the domain with one more door, the doors in the order of their names after the values. */
function withDoor(text: string, row: string): string {
  const described = PackageFile.parse(JSON.parse(text));
  const { exports, publishConfig } = described;
  const published = { types: `./dist/${row}/index.d.ts`, default: `./dist/${row}/index.js` };
  const changed = {
    ...described,
    exports: inOrder({ ...exports, [`./${row}`]: `./src/${row}/index.ts` }),
    publishConfig: { ...publishConfig, exports: inOrder({ ...publishConfig.exports, [`./${row}`]: published }) },
  };
  return `${JSON.stringify(changed, null, 2)}\n`;
}

function inOrder<Value>(doors: Readonly<Record<string, Value>>): Record<string, Value> {
  const rank = (door: string): string => (door === './values' ? '' : door);
  return Object.fromEntries(Object.entries(doors).toSorted(([one], [other]) => (rank(one) < rank(other) ? -1 : 1)));
}

function domainEdits({ row, noun }: RowNames): Edit[] {
  const doors = 'packages/domain/src/doors.test.ts';
  const failures = 'packages/ui/src/revisions/failure.words.ts';
  return [
    besideLine(doors, "import * as topics from './topics/index.ts';", `import * as ${row} from './${row}/index.ts';`),
    besideLine(doors, '  topics,', `  ${row},`),
    besideLine(doors, '      topics.topicKind,', `      ${row}.${noun}Kind,`),
    besideLine(
      failures,
      "import type * as topics from '@coalition/domain/topics';",
      `import type * as ${row} from '@coalition/domain/${row}';`,
    ),
    besideLine(failures, '  | CodesOf<typeof statements>', `  | CodesOf<typeof ${row}>`),
  ];
}

const rowImport = /^import \{ topicRow \} from '([./]+)topics\/topic\.row\.ts';$/m;
const rowEntry = /^( +)topics: (?:mergeRouters\()?(\w+)\(topicRow\)(?:, topicActsRouter\))?,$/m;

/** The routers, and whatever else of the api lists the rows one under the other. */
function apiEdits(root: string, { row, noun, type }: RowNames): Edit[] {
  const [routers = ''] = filesWith(root, 'packages/api/src/*/routers.ts', 'publicRouter');
  const lists = filesWith(root, 'packages/api/src/**/*.ts', rowEntry);
  return [
    ...[...new Set([routers, ...lists])].flatMap((file): Edit[] => [
      {
        file,
        at: rowImport,
        becomes: (line, [up = '']) => `${line}\nimport { ${noun}Row } from '${up}${row}/${noun}.row.ts';`,
      },
      {
        file,
        at: rowEntry,
        becomes: (line, [space = '', made = '']) => `${line}\n${space}${row}: ${made}(${noun}Row),`,
      },
    ]),
    besideLine(
      routers,
      "import { publicStatementRouter } from '../statements/statement.router.ts';",
      `import { public${type}Router } from '../${row}/${noun}.router.ts';`,
    ),
    besideLine(routers, '  topics: publicTopicRouter,', `  ${row}: public${type}Router,`),
  ];
}

function officeEdits({ row, noun, types, english, french }: RowNames): Edit[] {
  const folder = 'apps/admin/src/lib/revisions';
  const words = `${folder}/record.words.ts`;
  const forms = `${folder}/noun-forms.ts`;
  const title = 'fromText((text) => TextName.safeParse(text).data?.name),';
  return [
    besideLine(`${folder}/noun.ts`, "  'topics',", `  '${row}',`),
    besideLine(
      forms,
      "import { topicKind } from '@coalition/domain/topics';",
      `import { ${noun}Kind } from '@coalition/domain/${row}';`,
    ),
    besideLine(
      forms,
      "import { topicFields } from '#lib/topics/topic-fields.words.ts';",
      `import { ${noun}Fields } from '#lib/${row}/${noun}-fields.words.ts';`,
    ),
    besideLine(forms, '  topics: formsOf(topicKind, topicFields),', `  ${row}: formsOf(${noun}Kind, ${noun}Fields),`),
    besideLine(`${folder}/record-title.ts`, `  topics: ${title}`, `  ${row}: ${title}`),
    besideLine(words, "      topics: 'Topics',", `      ${row}: ${quoted(types)},`),
    besideLine(words, "      topics: 'topic',", `      ${row}: ${quoted(english)},`),
    besideLine(words, "      topics: 'Sujets',", `      ${row}: ${quoted(capitalised(french))},`),
    besideLine(words, "      topics: 'sujet',", `      ${row}: ${quoted(french)},`),
  ];
}

/** Where the examples that make callers are, from the folder of a row in the api. */
function examplesFrom(root: string, row: string): string {
  const [file = 'packages/api/src/server/office.examples.ts'] = filesWith(
    root,
    'packages/api/src/**/*.examples.ts',
    'export function staffCaller',
  );
  return relative(dirname(`packages/api/src/${row}/x.ts`), file);
}

function leftToDo({ row, noun, type }: RowNames): string[] {
  return [
    `Write ${type}Facts and ${type}Text in packages/domain/src/${row}/${noun}.ts, then its test.`,
    `Write the sentences in packages/ui/src/${row}/${noun}.words.ts, and see to the plural in apps/admin/src/lib/revisions/record.words.ts.`,
    `Name its fields in apps/admin/src/lib/${row}/${noun}-fields.words.ts.`,
    'Say who may know it, and whom it may know, in the arrows of ARCHITECTURE.md.',
    'Run: pnpm exec node packages/api/src/listeners/write-access-matrix.ts && pnpm reference',
    'Its pages, and what of it needs care (packages/api/src/today/look-at-today.ts), are yours.',
  ];
}
