import { waysTo } from './support/imports.ts';
import { never, nodesWhere } from './support/never.ts';
import type { Source } from './support/sources.ts';
import { isIn, keyOf, nameOf, programOf, scriptsIn, textOf } from './support/syntax.ts';

const readerPages = (tree: readonly Source[]) => scriptsIn(tree, 'app/(reader)/', 'app/(english)/', 'app/(print)/', 'components/reader/');

/** Parts of Next that are Client Components, so that a page with one of them is no longer plain HTML. */
const CLIENT_PARTS = /^next\/(?:link|image|script|form|dynamic|legacy\/.*)$/;

const isForClients = (source: Source | undefined): boolean =>
  source !== undefined && programOf(source).body.some((node) => 'directive' in node && node.directive === 'use client');

never(
  'A reader page holds no Client Component, no Mantine, nothing of next/headers and no Server Action, not through another file either',
  (tree) => [
    ...readerPages(tree)
      .filter(isForClients)
      .map(({ path }) => ({ path, line: 1 })),
    ...waysTo(
      tree,
      readerPages(tree),
      (module, source) =>
        module.startsWith('@mantine/') ||
        module === 'next/headers' ||
        CLIENT_PARTS.test(module) ||
        module.endsWith('.client.tsx') ||
        module.endsWith('/actions.ts') ||
        isIn(module, 'components/newsroom/') ||
        isForClients(source),
    ),
  ],
  {
    caught: [
      { 'components/reader/a.tsx': "'use client'; // ✗\nexport const a = 1;" },
      { 'app/(reader)/page.tsx': "import { Box } from '@mantine/core'; // ✗" },
      { 'app/(english)/en/page.tsx': "import { Box } from '@mantine/core'; // ✗" },
      { 'app/(reader)/page.tsx': "import '@mantine/core/styles.css'; // ✗" },
      { 'app/(reader)/page.tsx': "const { cookies } = await import('next/headers'); // ✗" },
      { 'components/reader/a.tsx': "import Link from 'next/link'; // ✗" },
      {
        'components/reader/a.tsx': "import { b } from '#lib/b'; // ✗",
        'lib/b.ts': "export { c } from './c.ts';",
        'lib/c.ts': "import 'next/headers';",
      },
      { 'app/(reader)/page.tsx': "import { Menu } from '#components/newsroom/menu.client.tsx'; // ✗" },
      { 'app/(reader)/page.tsx': "import { send } from './actions.ts'; // ✗" },
      { 'app/(reader)/page.tsx': "import { b } from './b.tsx'; // ✗", 'app/b.tsx': '', 'app/(reader)/b.tsx': "'use client'; // ✗" },
    ],
    fine: [
      {
        'app/(reader)/page.tsx': "// 'use client' and next/headers are not for readers\nimport { notFound } from 'next/navigation';",
        'app/(staff)/page.tsx': "import { cookies } from 'next/headers';",
        'components/reader/a.tsx': "import type { Menu } from '#components/newsroom/menu.client.tsx';",
      },
    ],
  },
);

const FRAME = 'app/(reader)/_pages/reader-page.tsx';

never(
  `Every reader page stands in the frame of its edition (${FRAME}), which only a page can tell where its other language is`,
  (tree) =>
    scriptsIn(tree, 'app/(reader)/', 'app/(english)/')
      .filter((source) => source.path.endsWith('/page.tsx') && waysTo(tree, [source], (module) => module === FRAME).length === 0)
      .map(({ path }) => ({ path, line: 1 })),
  {
    caught: [{ 'app/(english)/en/page.tsx': "import { readNewest } from '#lib/cache/read-lists'; // ✗", [FRAME]: '' }],
    fine: [
      {
        'app/(reader)/page.tsx': "import { FrontRoute } from './_pages/front-page.tsx';",
        'app/(reader)/_pages/front-page.tsx': "import { ReaderPage } from './reader-page.tsx';",
        [FRAME]: '',
      },
    ],
  },
);

never(
  'A reader page never reads searchParams: what it shows is a function of its path',
  (tree) => nodesWhere(readerPages(tree), (node) => node.type === 'Identifier' && node.name === 'searchParams'),
  {
    caught: [
      { 'app/(reader)/page.tsx': 'export default async function Page({\n  searchParams, // ✗\n}) {}' },
      { 'app/(reader)/page.tsx': 'const q = (await props.searchParams).q; // ✗' },
      { 'app/(reader)/page.tsx': 'type Props = { searchParams: Promise<{ q: string }> }; // ✗' },
    ],
    fine: [{ 'app/(reader)/page.tsx': '// searchParams\nconst a = "searchParams";', 'app/(staff)/page.tsx': 'f(searchParams);' }],
  },
);

never(
  'A form on a reader page posts to an address, never to a Server Action',
  (tree) =>
    nodesWhere(readerPages(tree), (node) => {
      const key = keyOf(node);
      if (node.type !== 'JSXAttribute' || (key !== 'action' && key !== 'formAction')) return false;
      const value = node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value;
      return textOf(value) === null && value?.type !== 'TemplateLiteral';
    }),
  {
    caught: [
      { 'components/reader/form.tsx': 'export const F = ({ send }) => <form action={send} />; // ✗' },
      { 'components/reader/form.tsx': 'export const F = () => <button formAction={async () => {}} />; // ✗' },
    ],
    fine: [
      {
        'components/reader/form.tsx': `export const F = ({ id }) => <form action={\`/api/\${id}\`}><button formAction="/api/x" /></form>;`,
      },
    ],
  },
);

const JSON_LD = 'components/reader/json-ld.tsx';
const RAW_MARKUP = /\.(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc)$|^document\.write(?:ln)?$/;

never(
  `Markup is never made from text: no dangerouslySetInnerHTML but in ${JSON_LD}, which escapes <, and nothing like innerHTML in the browser`,
  (tree) => [
    ...nodesWhere(scriptsIn(tree, 'app/', 'components/', 'lib/', 'public/', 'server.ts'), (node, { path }) => {
      if (node.type === 'MemberExpression') return RAW_MARKUP.test(nameOf(node));
      return keyOf(node) === 'dangerouslySetInnerHTML' && path !== JSON_LD;
    }),
    ...scriptsIn(tree, JSON_LD).flatMap((source) =>
      nodesWhere(
        [source],
        (node) => keyOf(node) === 'dangerouslySetInnerHTML' && !/JSON\.stringify\(\w+\)\.replaceAll\('<', '\\\\u003c'\)/.test(source.text),
      ),
    ),
  ],
  {
    caught: [
      { 'components/reader/a.tsx': 'export const A = ({ html }) => <p dangerouslySetInnerHTML={{ __html: html }} />; // ✗' },
      { 'components/newsroom/a.tsx': "const props = { 'dangerouslySetInnerHTML': { __html: '' } }; // ✗" },
      { [JSON_LD]: 'export const J = ({ data }) => <script dangerouslySetInnerHTML={{ __html: JSON.stringify(data) }} />; // ✗' },
      { 'public/reader/a.js': 'box.innerHTML = text; // ✗\ndocument.write(text); // ✗' },
    ],
    fine: [
      {
        [JSON_LD]:
          "export const J = ({ data }) => <script dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\\\u003c') }} />;",
        'components/reader/a.tsx': '// dangerouslySetInnerHTML is never used\nexport const A = () => <p>innerHTML</p>;',
      },
    ],
  },
);
