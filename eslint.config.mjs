import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const SOURCES = ['**/*.ts', '**/*.mts', '**/*.tsx'];

/** Read once, at start, by one schema: everybody else is handed what they need. */
const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Take what you need from Config: only runtime/config reads the environment.',
};

const notHere = (names, message) => names.map((name) => ({ name, message }));

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'prisma/generated/',
      'web/dist/',
      'web/api/schema.d.ts',
      'coverage/',
      '.duban*/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  // Chinese texts are spaced as they are.
  {
    rules: {
      'no-irregular-whitespace': ['error', { skipComments: true, skipTemplates: true, skipRegExps: true }],
    },
  },
  {
    files: SOURCES,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      // `typeof import('./x')` stays allowed: commands load what they need by `require`.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // It takes away assertions that JSON columns and environments need: `tsc` then no longer agrees.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-properties': ['error', ENVIRONMENT],
    },
  },
  {
    // Read at start, before there is a Config, or free of it: the one reader, and what builds or tests the project.
    files: ['runtime/config.ts', 'runtime/config/**', 'test/**', '**/*.config.ts', '**/*.config.mts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Build files outside of the projects' tsconfig.
    files: ['**/*.mts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // A command loads what it needs when it needs it: `require`, for the command runs under tsx's CommonJS hook alone.
    files: ['cli/**'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // The same facts always decide the same: no clock, no chance, nothing of the machine.
    files: ['domain/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The domain has no clock: take `now` as an argument.' },
        { object: 'Math', property: 'random', message: 'The domain leaves nothing to chance: take a seed.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The domain has no clock: take `now` as an argument.',
        },
        {
          selector: "CallExpression[callee.name='Date']",
          message: 'The domain has no clock: take `now` as an argument.',
        },
      ],
      'no-restricted-globals': [
        'error',
        ...notHere(['process', 'global', 'globalThis', 'Buffer'], 'The domain knows no machine.'),
        ...notHere(['performance', 'setTimeout', 'setInterval', 'setImmediate'], 'The domain does not wait.'),
        ...notHere(
          ['console', 'fetch', 'crypto'],
          'The domain has no I/O and no chance: return what is to be said.',
        ),
      ],
    },
  },
  {
    // A test that is left out, or leaves the others out, is a hole that nobody sees.
    files: ['test/**'],
    rules: {
      // Answers are read as they come: what is wrong in them is what the test finds.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // A bench is a record of functions, taken apart where it is used.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': [
        'error',
        {
          // Called as it stands: what a machine can't run may be chosen by a condition (`asRoot ? it : it.skip`).
          selector:
            ':matches(CallExpression, TaggedTemplateExpression, MemberExpression) > MemberExpression:matches(.callee, .tag, .object)[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
          message: 'Every test runs, always: repair it or take it out.',
        },
        {
          selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
          message: 'Every test runs, always: repair it or take it out.',
        },
      ],
    },
  },
  {
    // Plain programs that Node.js runs as they stand.
    files: ['**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        globalThis: 'readonly',
        module: 'writable',
        process: 'readonly',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  prettier,
);
