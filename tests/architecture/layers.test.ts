import { importsOf, waysTo } from './support/imports.ts';
import { type Breach, never } from './support/never.ts';
import type { Source } from './support/sources.ts';
import { isIn, scriptsIn } from './support/syntax.ts';

const importsWhere = (sources: readonly Source[], isWrong: (module: string, isType: boolean, source: Source) => boolean): Breach[] =>
  sources.flatMap((source) =>
    importsOf(source).flatMap(({ module, line, isType }) =>
      isWrong(module, isType, source) ? [{ path: source.path, line, what: module }] : [],
    ),
  );

const isBehind = (module: string): boolean =>
  module.endsWith('/store.ts') || isIn(module, 'lib/db/') || isIn(module, 'lib/cache/') || module === 'lib/env.ts';

never(
  'A component never imports a store, a deed, lib/db, lib/env or lib/cache, not through another file either: data and actions arrive as props',
  (tree) => {
    const components = scriptsIn(tree, 'components/');
    return [...waysTo(tree, components, isBehind), ...importsWhere(components, (module, isType) => isType && isBehind(module))];
  },
  {
    caught: [
      { 'components/reader/a.tsx': "import { findStory } from '#lib/articles/stories/store'; // ✗" },
      { 'components/reader/a.tsx': "import type { Row } from '#lib/articles/store'; // ✗" },
      { 'components/newsroom/a.tsx': "import { env } from '#lib/env'; // ✗" },
      { 'components/newsroom/a.tsx': "import { readStory } from '../../lib/cache/reads.ts'; // ✗" },
      {
        'components/newsroom/a.tsx': "import { publishArticle } from '#lib/articles/publish-article'; // ✗",
        'lib/articles/publish-article.ts': "import { publishDraft } from './store.ts';",
      },
    ],
    fine: [
      {
        'components/newsroom/a.tsx':
          "import { may } from '#lib/auth/roles';\nimport type { Refusal } from '#lib/articles/publish-article';",
        'lib/auth/roles.ts': "import type { Row } from '../db/client.ts';",
        'lib/articles/publish-article.ts': "import { publishDraft } from './store.ts';",
      },
    ],
  },
);

never(
  'lib is below components and components are below app: nothing imports from above',
  (tree) => [
    ...importsWhere(scriptsIn(tree, 'lib/'), (module) => isIn(module, 'components/') || isIn(module, 'app/')),
    ...importsWhere(scriptsIn(tree, 'components/'), (module) => isIn(module, 'app/')),
    ...importsWhere(scriptsIn(tree, 'app/', 'components/', 'lib/'), (module) => /^(?:tests|scripts|prisma)\//.test(module)),
  ],
  {
    caught: [
      { 'lib/a.ts': "import type { A } from '#components/a.tsx'; // ✗" },
      { 'components/newsroom/a.tsx': "import { send } from '../../app/(staff)/newsroom/actions.ts'; // ✗" },
      { 'lib/a.ts': "import { cast } from '#tests/support/newsroom'; // ✗" },
    ],
    fine: [{ 'app/page.tsx': "import { A } from '#components/a.tsx';", 'components/a.tsx': "import { b } from '#lib/b';" }],
  },
);

const EDGES = /^lib\/(?:cache\/|auth\/(?:session|staff-action|next-auth)\.ts$)/;
const REACT_OR_NEXT =
  /^(?:react|react-dom|next|next-auth|@mantine|@tiptap\/react|@tiptap\/static-renderer\/pm\/react|use-intl\/react)(?:\/|$)|^use-intl$/;

never(
  'lib knows no React and no Next, but for its edges lib/cache and lib/auth/{session,staff-action,next-auth}.ts',
  (tree) => [
    ...importsWhere(scriptsIn(tree, 'lib/'), (module, _, { path }) => !EDGES.test(path) && REACT_OR_NEXT.test(module)),
    ...scriptsIn(tree, 'lib/').flatMap(({ path }) => (path.endsWith('.tsx') ? [{ path, line: 1 }] : [])),
  ],
  {
    caught: [
      { 'lib/articles/a.ts': "import { cache } from 'react'; // ✗" },
      { 'lib/articles/a.ts': "import type { Metadata } from 'next'; // ✗" },
      { 'lib/auth/roles.ts': "export { getServerSession } from 'next-auth/next'; // ✗" },
      { 'lib/a.tsx': 'export const A = () => <p />; // ✗' },
    ],
    fine: [
      {
        'lib/cache/reads.ts': "import { cacheTag } from 'next/cache';",
        'lib/auth/session.ts': "import { headers } from 'next/headers';",
        'lib/page-cache/ask-next.ts': "import inject from 'light-my-request';\nimport { nextDay } from './next.ts';",
      },
    ],
  },
);

never(
  'Only lib/cache imports next/cache',
  (tree) =>
    importsWhere(
      scriptsIn(tree, 'app/', 'components/', 'lib/', 'server.ts'),
      (module, _, { path }) => module === 'next/cache' && !isIn(path, 'lib/cache/'),
    ),
  {
    caught: [{ 'app/(staff)/newsroom/actions.ts': "import { updateTag } from 'next/cache'; // ✗" }],
    fine: [{ 'lib/cache/expire.ts': "import { updateTag } from 'next/cache';" }],
  },
);
