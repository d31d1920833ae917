// The rules of style that a machine can keep, for every file; each message says what to do instead.

const functionLinesMax = 60;

/** Syntax that is refused wherever code stands. */
export const refusedSyntax = [
  {
    selector: "ThrowStatement[argument.type!='Identifier']",
    message:
      'An expected refusal is a value: return fail(…). What cannot happen is bug(…) of @coalition/domain/values.',
  },
  { selector: 'TSEnumDeclaration', message: 'A union of literals, or z.enum, is enough.' },
  { selector: 'ExportAllDeclaration', message: 'A door lists its names.' },
  {
    selector: "CallExpression[callee.object.name='sql'][callee.property.name='raw']",
    message: 'SQL is never made of text: use parameters, sql.ref, sql.id or sql.lit.',
  },
];

/** Promises that nobody waits for, told by their shape where types are not read. */
export const forgottenPromises = [
  {
    selector:
      'ExpressionStatement > CallExpression[callee.property.name=/^(mutate|query|then|catch|finally|invalidate|goto|fetch)$/]',
    message: 'Wait for it with await, or let it go with void.',
  },
  {
    selector: 'ExpressionStatement > CallExpression[callee.name=/^(fetch|goto|invalidate|invalidateAll|tick)$/]',
    message: 'Wait for it with await, or let it go with void.',
  },
];

/** Rules for source files. */
export const rulesForAll = {
  eqeqeq: 'error',
  'max-depth': ['error', 3],
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', functionLinesMax],
  'max-params': ['error', 3],
  'no-console': 'error',
  // What refuses control characters has to name them.
  'no-control-regex': 'off',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
  'no-restricted-syntax': ['error', ...refusedSyntax],
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'env',
      message: 'Settings are read in environment.ts alone; ask for what you need there.',
    },
  ],
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/naming-convention': [
    'error',
    {
      selector: ['variable', 'function', 'parameter'],
      format: ['camelCase', 'PascalCase'],
      leadingUnderscore: 'allow',
    },
    { selector: 'typeLike', format: ['PascalCase'] },
    { selector: 'variable', modifiers: ['destructured'], format: null },
    { selector: 'parameter', modifiers: ['destructured'], format: null },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

/** Rules with types for components; those of `.ts` files are in `.oxlintrc.json`. */
export const rulesOfComponents = {
  '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
  ],
  // Spreading a string counts code points, which is what is meant here.
  '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
  // We have no enums (see refusedSyntax), and these two rules ask for the type of everything to find one.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  '@typescript-eslint/no-unsafe-enum-comparison': 'off',
  // A union over the rows may have a row that adds nothing yet.
  '@typescript-eslint/no-duplicate-type-constituents': 'off',
  '@typescript-eslint/no-redundant-type-constituents': 'off',
  // A handler may be async where the caller's type asks for a promise.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // The linter knows no types of snippets, each blocks and bindings and takes them for any; svelte-check knows them.
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
};
