import { importsOf } from './support/imports.ts';
import { type Breach, never, nodesWhere } from './support/never.ts';
import type { Source } from './support/sources.ts';
import { commentsOf, isFunction, isIn, isScript, keyOf, nameOf, scriptsIn } from './support/syntax.ts';

const code = (tree: readonly Source[]) => tree.filter(isScript);

/** Comments of program text, and whole files of what is not parsed here. */
function remarks(tree: readonly Source[], pattern: RegExp): Breach[] {
  return tree.flatMap((source) => {
    if (isScript(source)) {
      return commentsOf(source).flatMap(({ text, line }) =>
        text.split('\n').flatMap((part, index) => (pattern.test(part) ? [{ path: source.path, line: line + index }] : [])),
      );
    }
    if (!/\.(?:css|sql|prisma|ya?ml|sh)$/.test(source.path)) return [];
    return source.text.split('\n').flatMap((part, index) => (pattern.test(part) ? [{ path: source.path, line: index + 1 }] : []));
  });
}

never(
  'Nothing is of type any',
  (tree) => [
    ...nodesWhere(code(tree), (node) => node.type === 'TSAnyKeyword'),
    ...remarks(
      tree.filter(({ path }) => /\.m?js$/.test(path)),
      /@(?:type|param|returns?|typedef|template)\s*\{[^}]*\bany\b/,
    ),
  ],
  {
    caught: [
      { 'lib/a.ts': 'const a: any = 1; // ✗\nfunction f(list: Array<any>) {} // ✗\nconst b = a as any; // ✗' },
      { 'public/reader/a.js': '/** @type {any} ✗ */\nlet a;' },
    ],
    fine: [
      {
        'lib/a.ts': '// any\nconst any = "any"; f(any);',
        'public/reader/a.js': '/** @param {string} any what any person types */\nlet a;',
      },
    ],
  },
);

const UNSAFE = /(?:^|\.)(?:\$queryRawUnsafe|\$executeRawUnsafe)$|^Prisma\.raw$/;

never(
  'SQL is never put together from text: no $queryRawUnsafe, no $executeRawUnsafe, no Prisma.raw',
  (tree) => nodesWhere(code(tree), (node) => (node.type === 'MemberExpression' || node.type === 'Identifier') && UNSAFE.test(nameOf(node))),
  {
    caught: [
      { 'lib/a/store.ts': 'db().$queryRawUnsafe(text); // ✗\nconst { $executeRawUnsafe } = db(); // ✗\nPrisma.raw(text); // ✗' },
      { 'lib/a/store.ts': "db()['$queryRawUnsafe'](text); // ✗" },
    ],
    fine: [{ 'lib/a/store.ts': '// $queryRawUnsafe\ndb().$queryRaw`SELECT 1`; "Prisma.raw"; String.raw`a`;' }],
  },
);

/** Asks for a condition again and again, and is the one place that pauses in between. */
const PATIENT = 'tests/support/until.ts';
const tests = (tree: readonly Source[]) => scriptsIn(tree, 'tests/').filter(({ path }) => path !== PATIENT);

never(
  'Nothing waits for a time to pass in a test (sleep): it waits for a condition',
  (tree) => [
    ...nodesWhere(tests(tree), (node) => {
      if (node.type === 'CallExpression') return /(?:^|\.)(?:sleep|delay|waitForTimeout)$|^Atomics\.wait$/.test(nameOf(node.callee));
      if (node.type !== 'NewExpression' || nameOf(node.callee) !== 'Promise') return false;
      const [made] = node.arguments;
      if (!isFunction(made) || !made.body) return false;
      const body =
        made.body.type === 'BlockStatement'
          ? made.body.body.map((one) => (one.type === 'ExpressionStatement' ? one.expression : null))
          : [made.body];
      return body.some(
        (one) => one?.type === 'CallExpression' && /^(?:globalThis\.)?(?:setTimeout|setImmediate)$/.test(nameOf(one.callee)),
      );
    }),
    ...tests(tree).flatMap((source) =>
      importsOf(source).flatMap(({ module, line }) => (/^(?:node:)?timers\/promises$/.test(module) ? [{ path: source.path, line }] : [])),
    ),
  ],
  {
    caught: [
      {
        'tests/a.test.ts':
          'await new Promise((resolve) => setTimeout(resolve, 100)); // ✗\nawait sleep(1); // ✗\nawait page.waitForTimeout(5); // ✗',
      },
      { 'tests/a.test.ts': 'await new Promise((resolve) => { // ✗\n  setTimeout(resolve, 100);\n});' },
      { 'tests/a.test.ts': "import { setTimeout } from 'node:timers/promises'; // ✗" },
    ],
    fine: [
      {
        'tests/a.test.ts': '// sleep(1)\nawait expect.poll(read).toBe(1); vi.advanceTimersByTime(5); "sleep(1)";',
        'scripts/a.ts': 'await sleep(1);',
      },
    ],
  },
);

const LEFT = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X'.repeat(3)].join('|')})\\b`);

never('Nothing is left for later: no note to do or to mend it some day', (tree) => remarks(tree, LEFT), {
  caught: [
    { 'lib/a.ts': '// TODO mend ✗\n/*\n * FIXME ✗\n */' },
    { 'components/a.css': '/* XXX ✗ */' },
    { 'prisma/schema.prisma': '// TODO: ✗' },
  ],
  fine: [{ 'lib/a.ts': 'const title = "Thế vận hội XXX TODO"; // todo list', 'docs/a.md': 'no TODO' }],
});

never('No comment silences the type checker', (tree) => remarks(tree, /^[\s*/]*@ts-(?:ignore|nocheck)\b/), {
  caught: [{ 'lib/a.ts': '// @ts-ignore ✗' }, { 'public/reader/a.js': '/* @ts-nocheck ✗ */' }],
  fine: [{ 'lib/a.ts': 'const a = "@ts-ignore"; // we never write @ts-ignore' }],
});

const RUNNERS = /^(?:test|it|describe|suite|bench)\b/;

never(
  'Every test runs: none is left out, put off or run alone',
  (tree) =>
    nodesWhere(scriptsIn(tree, 'tests/'), (node, { path }) => {
      if (!isIn(path, 'tests/')) return false;
      if (node.type === 'MemberExpression') return RUNNERS.test(nameOf(node)) && /\.(?:only|skip|todo)(?:\.|$)/.test(nameOf(node));
      if (node.type !== 'CallExpression' || !RUNNERS.test(nameOf(node.callee))) return false;
      return node.arguments.some(
        (one) => one.type === 'ObjectExpression' && one.properties.some((property) => /^(?:only|skip|todo)$/.test(keyOf(property) ?? '')),
      );
    }),
  {
    caught: [
      { 'tests/a.test.ts': "test.only('a', f); // ✗\nit.skip('b', f); // ✗\ndescribe.todo('c'); // ✗\ntest.skip.each([1])('d', f); // ✗" },
      { 'tests/a.test.ts': "test('a', { skip: true }, f); // ✗\ntest.concurrent.only('b', f); // ✗" },
    ],
    fine: [{ 'tests/a.test.ts': "// test.only\ntest('skip', f); list.skip(1); const a = 'test.skip';" }],
  },
);

never(
  'A unit test that puts something in the place of a module, or has a configuration of its own, is named *.apart.test.ts: the others share what they load',
  (tree) =>
    nodesWhere(
      scriptsIn(tree, 'tests/unit/').filter(({ path }) => !/\.apart\.test\.tsx?$/.test(path)),
      (node) =>
        node.type === 'CallExpression'
          ? /^vi\.(?:mock|doMock|resetModules|stubEnv)$/.test(nameOf(node.callee))
          : node.type === 'AssignmentExpression' && nameOf(node.left).startsWith('process.env.'),
    ),
  {
    caught: [
      { 'tests/unit/a.test.ts': "vi.mock('#lib/auth/session', () => ({})); // ✗\nvi.resetModules(); // ✗" },
      { 'tests/unit/a.test.tsx': "process.env.SITE_LOCALE = 'en'; // ✗" },
    ],
    fine: [
      {
        'tests/unit/a.apart.test.ts': "vi.mock('#lib/a');\nprocess.env.SITE_LOCALE = 'en';",
        'tests/integration/a.test.ts': "vi.mock('#lib/a');",
        'tests/unit/a.test.ts': 'const { A } = process.env; vi.useFakeTimers();',
      },
    ],
  },
);
