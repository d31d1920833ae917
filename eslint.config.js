import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { exportsHaveDocstrings } from './eslint/exports-have-docstrings.rule.js';
import { forgottenPromises, refusedSyntax, rulesForAll, rulesOfComponents } from './eslint/rules-for-all.js';

const tests = [
  '**/*.test.ts',
  '**/*.test-d.ts',
  '**/*.examples.ts',
  'e2e/**',
  '**/testing/**',
  '**/trials/**',
  '**/tarball/**',
  '**/test-databases.ts',
];

export default defineConfig(
  globalIgnores([
    '**/build/',
    '**/dist/',
    '**/.svelte-kit/',
    '**/node_modules/',
    'apps/*/static/',
    'data/',
    'data-demo/',
    'docs/',
    'test-results/',
  ]),
  js.configs.recommended,
  // The rules that need types are those of `.oxlintrc.json`, but for components, which it does not read.
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: { tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: rulesForAll,
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
    // Addresses are words of each language, made by a function of ours; a map made and used within one function is no state.
    rules: { 'svelte/no-navigation-without-resolve': 'off', 'svelte/prefer-svelte-reactivity': 'off' },
  },
  { files: ['**/*.svelte'], rules: { 'max-lines': ['error', 200] } },
  {
    files: ['packages/ui/**/*.svelte'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...rulesOf(ts.configs.strictTypeCheckedOnly),
      ...rulesOf(ts.configs.stylisticTypeCheckedOnly),
      ...rulesOfComponents,
    },
  },
  {
    // Typed rules on the apps' components cost more than the rest of the lint, because each component makes the types of the api
    // anew; svelte-check reads their types. What it does not see, a promise that nobody waits for, is refused by its shape.
    files: ['apps/**/*.svelte'],
    rules: { 'no-restricted-syntax': ['error', ...refusedSyntax, ...forgottenPromises] },
  },
  {
    files: ['packages/{domain,api,ui}/src/**/*.ts'],
    ignores: tests,
    plugins: { coalition: { rules: { 'exports-have-docstrings': exportsHaveDocstrings } } },
    rules: { 'coalition/exports-have-docstrings': 'error' },
  },
  {
    // The only places that end a call by throwing: a bug, a refusal on its way through the transport.
    files: ['packages/domain/src/values/results/bug.ts', 'packages/api/src/server/listening/failure-response.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // The places that hand the variables of the process to a reader, or that set one before a library reads it.
    files: [
      '**/environment.ts',
      '**/main.ts',
      '**/*.command.ts',
      '**/settings.server.ts',
      'apps/*/src/server/start-*.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
    },
  },
);

/** The rules of a set alone: its parser is not the one of components. */
function rulesOf(set) {
  return Object.assign({}, ...set.map(({ rules }) => rules));
}
