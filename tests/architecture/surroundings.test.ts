import { importsOf } from './support/imports.ts';
import { never, nodesWhere } from './support/never.ts';
import type { Source } from './support/sources.ts';
import { keyOf, lineOf, nameOf, nodesOf, scriptsIn } from './support/syntax.ts';

// The programs under scripts/ and the tests are not looked at here: they make the surroundings in which the rest runs.
const programs = (tree: readonly Source[]) =>
  scriptsIn(tree, 'app/', 'components/', 'lib/', 'prisma/', 'server.ts', 'next.config.js', 'prisma.config.ts');

never(
  'Only lib/env.ts reads process.env',
  (tree) => {
    const sources = programs(tree).filter(({ path }) => path !== 'lib/env.ts');
    return [
      ...nodesWhere(sources, (node) => {
        if (node.type === 'MemberExpression') return /(?:^|\.)process\.env$|^import\.meta\.env$/.test(nameOf(node));
        if (node.type !== 'VariableDeclarator' || node.id.type !== 'ObjectPattern') return false;
        return /(?:^|\.)process$/.test(nameOf(node.init)) && node.id.properties.some((property) => keyOf(property) === 'env');
      }),
      ...sources.flatMap((source) =>
        nodesOf(source).flatMap((node) => {
          if (node.type !== 'ImportDeclaration' || !/^(?:node:)?process$/.test(node.source.value)) return [];
          const isEnv = node.specifiers.some((one) => one.type === 'ImportSpecifier' && nameOf(one.imported) === 'env');
          return isEnv ? [{ path: source.path, line: lineOf(source, node) }] : [];
        }),
      ),
    ];
  },
  {
    caught: [
      { 'lib/a.ts': 'const a = process.env.HOME; // ✗' },
      { 'lib/a.ts': "const a = process?.['env']; // ✗" },
      { 'app/a.ts': 'const { env } = globalThis.process; // ✗' },
      { 'lib/a.ts': "import { env } from 'node:process'; // ✗" },
      { 'components/a.tsx': 'const a = import.meta.env.MODE; // ✗' },
    ],
    fine: [
      {
        'lib/env.ts': 'const a = process.env;',
        'lib/a.ts': '// process.env\nconst a = "process.env"; const b = env().PORT; process.cwd();',
      },
    ],
  },
);

const TIME = /^(?:globalThis\.)?(?:Date\.now|performance\.(?:now|timeOrigin)|process\.(?:hrtime|uptime)|Temporal\.Now)$/;

never(
  'Only lib/clock.ts asks the time',
  (tree) => {
    const sources = programs(tree).filter(({ path }) => path !== 'lib/clock.ts');
    return [
      ...nodesWhere(sources, (node) => {
        if (node.type === 'MemberExpression') return TIME.test(nameOf(node));
        if (node.type === 'NewExpression') return nameOf(node.callee) === 'Date' && node.arguments.length === 0;
        return node.type === 'CallExpression' && nameOf(node.callee) === 'Date';
      }),
      ...sources.flatMap((source) =>
        importsOf(source).flatMap(({ module, line }) => (/^(?:node:)?perf_hooks$/.test(module) ? [{ path: source.path, line }] : [])),
      ),
    ];
  },
  {
    caught: [
      { 'lib/a.ts': 'const a = new Date(); // ✗\nconst b = Date.now(); // ✗\nconst c = performance.now(); // ✗' },
      { 'components/a.client.tsx': 'const a = Date(); // ✗\nlist.map(Date.now); // ✗' },
      { 'lib/a.ts': "import { performance } from 'node:perf_hooks'; // ✗" },
    ],
    fine: [
      {
        'lib/clock.ts': 'new Date(); Date.now();',
        'lib/a.ts': '// new Date()\nnew Date(milliseconds); Date.UTC(2026, 1); now(); x.hasOwn;',
      },
    ],
  },
);
