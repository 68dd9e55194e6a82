import { importsOf } from './support/imports.ts';
import { type Breach, never, nodesWhere } from './support/never.ts';
import type { Source } from './support/sources.ts';
import {
  ancestorsOf,
  isFunction,
  isIn,
  isScript,
  lineOf,
  type Node,
  nameOf,
  nodesIn,
  nodesOf,
  programOf,
  scriptsIn,
} from './support/syntax.ts';

const called = (file: string) => (source: Source) => source.path.endsWith(`/${file}`);
const actions = (tree: readonly Source[]) => tree.filter(isScript).filter(called('actions.ts'));
const routes = (tree: readonly Source[]) => scriptsIn(tree, 'app/').filter(({ path }) => /\/route\.tsx?$/.test(path));

const isDirective = (node: Node, words: string): boolean =>
  node.type === 'ExpressionStatement' && 'directive' in node && node.directive === words;

const isCall = (node: Node | null | undefined, name: RegExp): boolean => node?.type === 'CallExpression' && name.test(nameOf(node.callee));

never(
  'Every export of an actions.ts is made by staffAction(…)',
  (tree) =>
    actions(tree).flatMap((source) =>
      programOf(source).body.flatMap((node): Breach[] => {
        const here = { path: source.path, line: lineOf(source, node) };
        if (node.type === 'ExportDefaultDeclaration' || node.type === 'ExportAllDeclaration') return [here];
        if (node.type !== 'ExportNamedDeclaration' || node.exportKind === 'type') return [];
        if (node.declaration?.type !== 'VariableDeclaration') return [here];
        return node.declaration.declarations.every(({ init }) => isCall(init, /^staffAction$/)) ? [] : [here];
      }),
    ),
  {
    caught: [
      { 'app/(staff)/actions.ts': "'use server';\nexport async function publish() {} // ✗" },
      { 'app/(staff)/actions.ts': "'use server';\nexport const publish = async () => {}; // ✗\nexport const b = log(staffAction()); // ✗" },
      {
        'app/(staff)/actions.ts':
          "'use server';\nexport { publish } from './publish.ts'; // ✗\nexport * from './b.ts'; // ✗\nexport default staffAction(); // ✗",
      },
    ],
    fine: [
      {
        'app/(staff)/actions.ts':
          "'use server';\nexport const publish = staffAction('publish', input, run);\nexport type P = typeof publish;\nconst a = 1;",
      },
    ],
  },
);

never(
  "Server Actions live in files named actions.ts, which begin with 'use server'",
  (tree) => [
    ...nodesWhere(tree.filter(isScript), (node, source) => isDirective(node, 'use server') && !called('actions.ts')(source)),
    ...actions(tree).flatMap((source) => {
      const [first] = programOf(source).body;
      return first && isDirective(first, 'use server') ? [] : [{ path: source.path, line: 1 }];
    }),
  ],
  {
    caught: [
      { 'app/save.ts': "'use server'; // ✗" },
      { 'app/page.tsx': "export default function Page() {\n  async function save() {\n    'use server'; // ✗\n  }\n}" },
      { 'app/actions.ts': "import 'a'; // ✗\n'use server';" },
    ],
    fine: [{ 'app/actions.ts': "// first\n'use server';", 'app/a.ts': "const a = 'use server'; // 'use server'" }],
  },
);

const AUTH = /^(?:lib\/auth\/|next-auth(?:\/|$))/;

never(
  'There is no authorisation in a proxy or middleware: it would protect nothing that is asked another way',
  (tree) =>
    tree
      .filter((source) => /(?:^|\/)(?:proxy|middleware)\.(?:ts|js|mjs)$/.test(source.path))
      .flatMap((source) => importsOf(source).flatMap(({ module, line }) => (AUTH.test(module) ? [{ path: source.path, line }] : []))),
  {
    caught: [
      { 'proxy.ts': "import { getToken } from 'next-auth/jwt'; // ✗" },
      { 'app/middleware.ts': "import { may } from '#lib/auth/roles'; // ✗" },
    ],
    fine: [{ 'proxy.ts': "import { NextResponse } from 'next/server';", 'lib/x.ts': "import { may } from '#lib/auth/roles';" }],
  },
);

const ASKS = /^(?:requireStaff|currentStaff)$/;
const asks = (source: Source): boolean => nodesOf(source).some((node) => isCall(node, ASKS));

/** What pages of drafts have in common: functions by which a page asks who is signed in, from a file that does. */
function askersOf(tree: readonly Source[]): Set<string> {
  const shared = scriptsIn(tree, 'app/(preview)/_pages/').filter(asks);
  return new Set(
    shared.flatMap((source) =>
      methodsOf(source).flatMap(({ method, made }) => {
        const nodes = made ? nodesIn(source, made) : [];
        return nodes.some((node) => isCall(node, ASKS)) ? [method] : [];
      }),
    ),
  );
}

never(
  'Every page of the newsroom asks itself who is signed in (requireStaff): a layout protects nothing',
  (tree) => {
    const askers = askersOf(tree);
    return scriptsIn(tree, 'app/(staff)/newsroom/', 'app/(preview)/newsroom/').flatMap((source) => {
      const isAsked = asks(source) || nodesOf(source).some((node) => node.type === 'CallExpression' && askers.has(nameOf(node.callee)));
      return /\/page\.tsx$/.test(source.path) && !isAsked ? [{ path: source.path, line: 1 }] : [];
    });
  },
  {
    caught: [
      { 'app/(staff)/newsroom/people/page.tsx': 'export default async function People() {} // ✗' },
      {
        'app/(preview)/_pages/draft-at.ts': 'export const draftAt = cache(async () => findDraft(1));',
        'app/(preview)/newsroom/preview/page.tsx': 'await draftAt(1); // ✗',
      },
    ],
    fine: [
      {
        'app/(staff)/newsroom/page.tsx': "await requireStaff('write');",
        'app/(staff)/newsroom/layout.tsx': '',
        'app/(staff)/sign-in/page.tsx': '',
        'app/(preview)/_pages/draft-at.ts': "export const draftAt = cache(async () => requireStaff('write'));",
        'app/(preview)/newsroom/preview/page.tsx': 'await draftAt(1);',
        'app/(preview)/xem-truoc/[token]/page.tsx': '',
      },
    ],
  },
);

const LOOSE = /^z\.(?:object|looseObject)$|^z\..*\.(?:passthrough|loose|catchall|strip)$/;

/** What the doors and the deeds behind them take from a schema.ts, as `lib/articles/schema.ts draftInput`. Pages are no doors: they show what they can read. */
function schemasAtDoors(tree: readonly Source[]): Set<string> {
  const behind = scriptsIn(tree, 'app/', 'lib/').filter(
    ({ path }) => /\/route\.tsx?$|\/actions\.ts$/.test(path) || (isIn(path, 'lib/') && !/\/(?:store|view)\.ts$/.test(path)),
  );
  return new Set(
    behind.flatMap((source) =>
      programOf(source).body.flatMap((node) => {
        if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return [];
        const [imported] = importsOf({ path: source.path, text: `import ${JSON.stringify(node.source.value)};` });
        return node.specifiers.map((one) => `${imported?.module} ${one.type === 'ImportSpecifier' ? nameOf(one.imported) : '*'}`);
      }),
    ),
  );
}

never(
  'What comes in through a route or an action is parsed strictly, unknown keys refused: z.strictObject, not z.object or anything looser',
  (tree) => {
    const atDoors = schemasAtDoors(tree);
    return nodesWhere(scriptsIn(tree, 'app/', 'lib/'), (node, source) => {
      if (!isCall(node, LOOSE)) return false;
      if (isIn(source.path, 'app/')) return true;
      if (!source.path.endsWith('/schema.ts')) return false;
      return ancestorsOf(source, node).some((one) => one.type === 'VariableDeclarator' && atDoors.has(`${source.path} ${nameOf(one.id)}`));
    });
  },
  {
    caught: [
      {
        'lib/articles/schema.ts':
          'export const a = z.object({}); // ✗\nexport const b = z.strictObject({ c: z.looseObject({}) }); // ✗\nexport const ofPage = z.object({});',
        'lib/articles/save.ts': "import { a } from './schema.ts';",
        'app/actions.ts': "import { b } from '#lib/articles/schema';",
        'app/page.tsx': "import { ofPage } from '#lib/articles/schema';",
      },
      { 'app/api/x/route.ts': 'const query = z.strictObject({}).passthrough(); // ✗\nconst body = z.object({}); // ✗' },
    ],
    fine: [
      {
        'lib/env.ts': 'z.object({});',
        'lib/a/schema.ts': '// z.object\nexport const a = z.strictObject({}).partial();',
        'app/actions.ts': "import { a } from '#lib/a/schema';",
      },
    ],
  },
);

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Under each method a route exports: what stands behind it in this file, and the line of the export. */
function methodsOf(source: Source): { method: string; line: number; made: Node | null }[] {
  const { body } = programOf(source);
  const own = new Map<string, Node>();
  for (const node of body) {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declaration?.type === 'FunctionDeclaration' && declaration.id) own.set(declaration.id.name, declaration);
    if (declaration?.type === 'VariableDeclaration')
      for (const { id, init } of declaration.declarations) if (init) own.set(nameOf(id), init);
  }
  return body.flatMap((node) => {
    const line = lineOf(source, node);
    if (node.type === 'ExportAllDeclaration') return [{ method: 'POST', line, made: null }];
    if (node.type !== 'ExportNamedDeclaration') return [];
    const { declaration } = node;
    if (declaration?.type === 'FunctionDeclaration') return [{ method: nameOf(declaration.id), line, made: declaration }];
    if (declaration?.type === 'VariableDeclaration')
      return declaration.declarations.map(({ id, init }) => ({
        method: nameOf(id),
        line: lineOf(source, id),
        made: own.get(nameOf(init)) ?? init,
      }));
    return node.specifiers.map(({ local, exported }) => ({
      method: nameOf(exported),
      line,
      made: node.source ? null : (own.get(nameOf(local)) ?? null),
    }));
  });
}

/** Whether a handler turns away what another site sends: it asks in an `if` of its own, or its maker does. */
function checksOrigin(source: Source, made: Node | null): boolean {
  if (isCall(made, /^(?:staffRoute|methodNotAllowed)$/)) return true;
  if (!made || !isFunction(made)) return false;
  return nodesIn(source, made).some(
    (node) =>
      isCall(node, /^isForeignWrite$/) &&
      ancestorsOf(source, node).some((one) => one.type === 'IfStatement' && one.test.start <= node.start && node.end <= one.test.end),
  );
}

never(
  'Every route handler that writes refuses what another site sends (isForeignWrite, or made by staffRoute)',
  (tree) =>
    routes(tree).flatMap((source) =>
      methodsOf(source).flatMap(({ method, line, made }) =>
        WRITES.includes(method) && !checksOrigin(source, made) ? [{ path: source.path, line, what: method }] : [],
      ),
    ),
  {
    caught: [
      { 'app/api/x/route.ts': 'export async function POST(request: Request) {} // ✗' },
      { 'app/api/x/route.ts': 'export const PUT = async () => {}; // ✗\nexport const PATCH = handle(async () => {}); // ✗' },
      { 'app/api/x/route.ts': 'async function take() {}\nexport { take as DELETE }; // ✗' },
      { 'app/api/x/route.ts': "export { POST } from './other.ts'; // ✗" },
      { 'app/api/x/route.ts': 'export async function POST(request) { // ✗\n  isForeignWrite(request.headers, site);\n}' },
      {
        'app/api/x/route.ts':
          'function check(request) {\n  if (isForeignWrite(request.headers, site)) throw x;\n}\nexport async function POST() {} // ✗',
      },
    ],
    fine: [
      {
        'app/api/x/route.ts':
          "export async function POST(request) {\n  if (isForeignWrite(request.headers, env().SITE_URL)) return problem(403);\n}\nexport const DELETE = staffRoute('write', async () => {});\nexport async function GET() {}",
        'app/api/y/route.ts': "const notAllowed = methodNotAllowed('GET');\nexport { notAllowed as PUT, notAllowed as POST };",
      },
    ],
  },
);

const BODY = /\b(?:request|req)\.(?:json|formData|text|arrayBuffer|bytes|blob|body)$/;
const PARSE = /\.(?:safeParse|parse|safeParseAsync|parseAsync)$/;

const parses = (source: Source): boolean =>
  nodesOf(source).some((node) => isCall(node, PARSE) && !isCall(node, /^(?:JSON|Date|path)\.parse$/));

/** The first place where a route looks at its query, its parameters or its body. */
const firstReading = (source: Source): Node | undefined =>
  nodesOf(source).find((node) => {
    if (node.type === 'MemberExpression') return BODY.test(nameOf(node)) || /\.(?:searchParams|params)$/.test(nameOf(node));
    if (isCall(node, /^JSON\.parse$/)) return true;
    // readBody gives bytes, in which nothing has a name: a picture is looked at by its own deed.
    if (node.type === 'CallExpression')
      return /^read(?!Body$)\w+$/.test(nameOf(node.callee)) && node.arguments.some((one) => nameOf(one) === 'request');
    return node.type === 'ObjectPattern' && node.properties.some((one) => one.type === 'Property' && nameOf(one.key) === 'params');
  });

never(
  'A route handler that reads its query, its parameters or its body has them parsed by a schema: itself, or in the deed it hands them to',
  (tree) => {
    const deeds = new Map(
      scriptsIn(tree, 'lib/')
        .filter(({ path }) => path !== 'lib/env.ts' && !path.endsWith('/store.ts') && !isIn(path, 'lib/auth/'))
        .map((source) => [source.path, source]),
    );
    return routes(tree).flatMap((source) => {
      const reading = firstReading(source);
      const handsOver = importsOf(source).some(({ module, isType }) => {
        const deed = isType ? undefined : deeds.get(module);
        return deed !== undefined && parses(deed);
      });
      return reading && !parses(source) && !handsOver ? [{ path: source.path, line: lineOf(source, reading) }] : [];
    });
  },
  {
    caught: [
      { 'app/api/x/route.ts': 'export async function GET(request) {\n  return new URL(request.url).searchParams.get("q"); // ✗\n}' },
      { 'app/api/[id]/route.ts': 'export async function GET(_: Request, { params }) { // ✗\n  return find((await params).id);\n}' },
      { 'app/api/x/route.ts': 'export async function POST(request) {\n  const body = await request.json(); // ✗\n  JSON.parse(body);\n}' },
      { 'app/api/x/route.ts': 'const body = await readBody(request, 100);\nconst sent = JSON.parse(body); // ✗' },
      {
        'app/api/x/route.ts': "import { env } from '#lib/env';\nconst form = await readForm(request); // ✗",
        'lib/env.ts': 'schema.safeParse(1);',
      },
    ],
    fine: [
      {
        'app/api/x/route.ts':
          'const query = z.strictObject({});\nconst a = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));',
        'app/api/y/route.ts': "import { submit } from '#lib/comments/submit';\nsubmit(await request.json());",
        'lib/comments/submit.ts': 'input.safeParse(x);',
        'app/api/media/route.ts': 'const bytes = await readBody(request, 100);',
        'app/api/health/route.ts': 'export const GET = () => new Response();',
      },
    ],
  },
);

const isErrorPage = ({ path }: Source): boolean => /^app\/(?:.*\/)?(?:error|global-error)\.tsx$/.test(path);

/** Next takes an error page only with its own 'use client'; it may do nothing but hand on a component from a .client.tsx. */
const handsOnOnly = (source: Source): boolean =>
  programOf(source).body.every(
    (node) => isDirective(node, 'use client') || (node.type === 'ExportNamedDeclaration' && node.source?.value.endsWith('.client.tsx')),
  );

never(
  "Every .client.tsx begins with 'use client', and no other file has it (an error page of Next's may, when it only hands on a .client.tsx)",
  (tree) => [
    ...tree.filter(isScript).flatMap((source) => {
      const [first] = programOf(source).body;
      const isMissing = source.path.endsWith('.client.tsx') && !(first && isDirective(first, 'use client'));
      return isMissing || /\.client\.(?!tsx$)\w+$/.test(source.path) ? [{ path: source.path, line: 1 }] : [];
    }),
    ...nodesWhere(
      tree.filter(isScript),
      (node, source) =>
        isDirective(node, 'use client') && !source.path.endsWith('.client.tsx') && !(isErrorPage(source) && handsOnOnly(source)),
    ),
  ],
  {
    caught: [
      { 'components/a.client.tsx': "import 'a'; // ✗\n'use client';" },
      { 'components/a.tsx': "'use client'; // ✗" },
      { 'components/a.client.ts': "'use client'; // ✗" },
      { 'app/error.tsx': "'use client'; // ✗\nexport default function E() {}" },
    ],
    fine: [
      {
        'components/a.client.tsx': "// why\n'use client';",
        'app/(staff)/error.tsx': "'use client';\nexport { Apology as default } from '#components/apology.client.tsx';",
        'components/b.tsx': "const a = 'use client';",
      },
    ],
  },
);
