import { expect, test } from 'vitest';
import { importsOf, waysTo } from './support/imports.ts';
import { listFiles, readTree } from './support/sources.ts';
import { commentsOf, lineOf, nameOf, nodesOf, textsOf } from './support/syntax.ts';

const source = (text: string, path = 'lib/story/x.tsx') => ({ path, text });

test('a reader of the rules finds every kind of import, with its line, and none in a comment or a text', () => {
  const file = source(`import a from '#lib/env';
// import no from 'comment';
const text = "import no from 'text'";
import type { B } from '../db/client.ts';
export { c } from './c.ts';
export * from '#components/reader/d.tsx';
const e = await import('next/headers'); /* import('no') */
type F = import('react').ReactNode;
import './g.css';
const h = require("node:fs");
const tag = <p title="import 'no'">import no from 'markup'</p>;`);
  expect(importsOf(file)).toEqual([
    { module: 'lib/env.ts', line: 1, isType: false },
    { module: 'lib/db/client.ts', line: 4, isType: true },
    { module: 'lib/story/c.ts', line: 5, isType: false },
    { module: 'components/reader/d.tsx', line: 6, isType: false },
    { module: 'next/headers', line: 7, isType: false },
    { module: 'react', line: 8, isType: true },
    { module: 'lib/story/g.css', line: 9, isType: false },
    { module: 'node:fs', line: 10, isType: false },
  ]);
});

test('lines are counted past Vietnamese letters, emoji and templates', () => {
  const file = source(`const a = \`Đường 🚲\n\${process.env.A}\n\`;\nconst b = /\\/\\/ no comment/;\n// có\ncall(b);`);
  expect(commentsOf(file)).toEqual([{ text: ' có', line: 5 }]);
  expect(nodesOf(file).flatMap((node) => (nameOf(node) === 'process.env.A' ? [lineOf(file, node)] : []))).toEqual([2]);
  expect(nodesOf(file).flatMap((node) => (node.type === 'CallExpression' ? [[nameOf(node), lineOf(file, node)]] : []))).toEqual([
    ['call()', 6],
  ]);
  expect(textsOf(source(`const a = \`UPDATE \${b} SET\`;\nf("DELETE");`))).toEqual([
    { text: 'UPDATE  ?  SET', line: 1 },
    { text: 'DELETE', line: 2 },
  ]);
});

test('a way to something forbidden is found through other files, circles too, but not through types', () => {
  const tree = [
    source("import './b.ts';\nimport type { T } from './secret.ts';", 'a.ts'),
    source("import './c.ts';", 'b.ts'),
    source("import './b.ts';\nimport './secret.ts';", 'c.ts'),
    source("import type { T } from './secret.ts';", 'd.ts'),
  ];
  const ways = waysTo(
    tree,
    tree.filter(({ path }) => path === 'a.ts' || path === 'd.ts'),
    (module) => module === 'secret.ts',
  );
  expect(ways).toEqual([{ path: 'a.ts', line: 1, what: 'b.ts → c.ts → secret.ts' }]);
});

test('a file nobody has committed yet is looked at like any other, a file git does not keep is not', () => {
  expect(listFiles()).toContain('tests/architecture/support/sources.ts');
  expect(readTree().some(({ path }) => path.startsWith('node_modules/') || path.startsWith('lib/db/generated/'))).toBe(false);
});

test('the folders the rules speak of are where they say', () => {
  const folders = [
    'app/(reader)/',
    'app/(english)/',
    'app/(staff)/newsroom/',
    'app/api/',
    'components/reader/',
    'components/newsroom/',
    'lib/db/',
    'lib/cache/',
  ];
  const files = ['lib/env.ts', 'lib/clock.ts', 'lib/auth/staff-action.ts', 'lib/http/origin.ts', 'prisma/schema.prisma', 'server.ts'];
  const tree = readTree().map(({ path }) => path);
  expect(folders.filter((folder) => !tree.some((file) => file.startsWith(folder)))).toEqual([]);
  expect(files.filter((file) => !tree.includes(file))).toEqual([]);
});
