import { expect, test } from 'vitest';
import { LOGGED_DEEDS, LOGGED_KINDS } from '#lib/audit/log/deeds';
import { translator } from '#lib/messages/translator';
import { callsOf, exportsOf } from './support/calls.ts';
import { never } from './support/never.ts';
import type { Source } from './support/sources.ts';
import { keyOf, lineOf, type Node, nameOf, nodesOf, scriptsIn, textOf } from './support/syntax.ts';

/** What staff do that changes nothing of the paper, and so is no line of the log: why. */
const CHANGES_NOTHING: Record<string, string> = {
  'app/(staff)/newsroom/_lists/actions.ts': 'views of a list are a person’s own bookmarks',
  'app/(staff)/newsroom/articles/actions.ts#findStories': 'looks something up',
  'app/(staff)/newsroom/articles/actions.ts#nameStories': 'looks something up',
  'app/(staff)/newsroom/articles/actions.ts#findTerms': 'looks something up',
  'app/(staff)/newsroom/articles/actions.ts#namesOfTerms': 'looks something up',
  'app/(staff)/newsroom/home/actions.ts#findStories': 'looks something up',
  'app/(staff)/newsroom/home/actions.ts#findTerms': 'looks something up',
  'app/(staff)/newsroom/home/actions.ts#tryArrangement': 'looks at an arrangement before it is made',
  'app/(staff)/newsroom/account/actions.ts#beginFactor': 'shows a secret that holds from its confirmation on, which is logged',
  'app/(staff)/newsroom/sections/actions.ts#weigh': 'counts what a change would come to',
  'app/(staff)/newsroom/connections/actions.ts#test': 'sends a message that says it is a test; what was sent stands beside the service',
  'app/(staff)/newsroom/notes/actions.ts#read': 'how far somebody has read',
  'app/(staff)/newsroom/notes/actions.ts#mark': 'how far somebody has read',
  'app/(staff)/newsroom/notes/actions.ts#undoMarks': 'how far somebody has read',
  'app/(staff)/newsroom/comments/actions.ts#loadMore': 'reads on',
  'app/(staff)/newsroom/comments/actions.ts#select': 'reads on',
  'app/(staff)/newsroom/comments/screening/actions.ts#tryProposal': 'plays a proposal through',
  'app/(staff)/newsroom/comments/screening/actions.ts#tryWords': 'plays words through',
  'app/(staff)/newsroom/comments/_card/actions.ts#propose': 'proposes what to mask',
  'app/(staff)/newsroom/comments/_card/actions.ts#sent': 'reads what a sender sent; telephone numbers are read by another deed',
  'app/(staff)/newsroom/settings/actions.ts#preview': 'keeps what somebody typed for their own eyes',
  'app/api/newsroom/articles/[id]/presence/route.ts#POST': 'says who has a story open',
  'app/api/newsroom/desk/presence/route.ts#POST': 'says who has the desk open',
};

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];
const LOGGING_SQL = /INSERT INTO "?(?:audit_entry|decision)"?\b/;

const isLogging = (node: Node): boolean => {
  if (node.type === 'CallExpression')
    return /^writeAudit$|\.(?:decision|auditEntry)\.create(?:Many|ManyAndReturn)?$/.test(nameOf(node.callee));
  return node.type === 'TemplateLiteral' && LOGGING_SQL.test(node.quasis.map(({ value }) => value.raw).join(' '));
};

/** The doors through which staff change something: actions, and routes of the newsroom that write. */
const doorsIn = (tree: readonly Source[]) =>
  scriptsIn(tree, 'app/').flatMap((source) => {
    const isActions = source.path.endsWith('/actions.ts');
    const isRoute = /^app\/api\/newsroom\/.*\/route\.ts$/.test(source.path);
    if (!isActions && !isRoute) return [];
    return exportsOf(source)
      .filter(({ name }) => isActions || WRITES.includes(name))
      .map(({ name, node }) => ({ source, name, node }));
  });

const quiet = (excused: Record<string, string>) => (tree: readonly Source[]) => {
  // Who is signed in is asked at every door, and is no deed of it.
  const comesTo = callsOf(tree, (path) => path.startsWith('lib/auth/'));
  return doorsIn(tree).flatMap(({ source, name, node }) => {
    if (excused[source.path] || excused[`${source.path}#${name}`]) return [];
    return comesTo({ source, node }, isLogging) ? [] : [{ path: source.path, line: lineOf(source, node), what: name }];
  });
};

never('Whatever staff change comes to a line of the log, or is named as changing nothing', quiet(CHANGES_NOTHING), {
  caught: [
    {
      'app/(staff)/newsroom/x/actions.ts':
        "import { doIt } from '#lib/x/do-it';\nexport const act = staffAction('write', input, doIt); // ✗",
      'lib/x/do-it.ts': "import { keep } from './store.ts';\nexport async function doIt() { return keep(); }",
      'lib/x/store.ts':
        "import { writeAudit } from '../audit/store.ts';\nexport const keep = async () => db().x.update({});\nexport const other = () => writeAudit({});",
    },
    { 'app/api/newsroom/x/route.ts': "export const PUT = staffRoute('write', async () => new Response()); // ✗" },
  ],
  fine: [
    {
      'app/(staff)/newsroom/x/actions.ts':
        "import { doIt } from '#lib/x/do-it';\nexport const act = staffAction('write', input, (staff) => doIt(staff));",
      'lib/x/do-it.ts': "import { keep } from './store.ts';\nexport async function doIt() { return keep(); }",
      'lib/x/store.ts':
        "import { writeAudit } from '../audit/store.ts';\nexport const keep = () => noted();\nconst noted = async () => writeAudit({});",
      'app/api/newsroom/x/route.ts': "export const GET = staffRoute('write', async () => new Response());",
    },
  ],
});

const isDeedOfAudit = (source: Source, node: Node): boolean =>
  nodesOf(source).some(
    (one) => one.type === 'CallExpression' && nameOf(one.callee) === 'writeAudit' && one.start <= node.start && node.end <= one.end,
  );

never(
  'Every deed that is written into the log by its name has its line in lib/audit/log/deeds.ts, and so its sentence',
  (tree) =>
    scriptsIn(tree, 'lib/').flatMap((source) =>
      nodesOf(source).flatMap((node) => {
        if (keyOf(node) !== 'deed' || node.type !== 'Property' || !isDeedOfAudit(source, node)) return [];
        const said = node.value.type === 'ConditionalExpression' ? [node.value.consequent, node.value.alternate] : [node.value];
        return said.flatMap((one) => {
          const deed = textOf(one);
          return deed === null || (LOGGED_DEEDS as readonly string[]).includes(deed)
            ? []
            : [{ path: source.path, line: lineOf(source, node), what: deed }];
        });
      }),
    ),
  {
    caught: [
      { 'lib/a/store.ts': "await writeAudit({ personId, deed: 'paint-house', subject: 'a:1' }, transaction); // ✗" },
      { 'lib/a/store.ts': "await writeAudit({ personId, deed: isNew ? 'sign-in' : 'paint-house', subject: 'a:1' }, transaction); // ✗" },
    ],
    fine: [
      {
        'lib/a/store.ts':
          "await writeAudit({ personId, deed: 'sign-in', subject: 'a:1' }, transaction);\nconst plan = { deed: 'publish' };",
      },
    ],
  },
);

test('every excuse names a door that is there', async () => {
  const { readTree } = await import('./support/sources.ts');
  const doors = doorsIn(readTree()).flatMap(({ source, name }) => [source.path, `${source.path}#${name}`]);
  expect(Object.keys(CHANGES_NOTHING).filter((excuse) => !doors.includes(excuse))).toEqual([]);
});

test('every deed has a sentence with who in both languages, and every kind of thing a word', () => {
  for (const locale of ['vi', 'en'] as const) {
    const t = translator(locale, 'log');
    for (const deed of LOGGED_DEEDS) expect(t(`said.${deed}`, { by: 'Ada', thing: 'X' }), deed).not.toMatch(/^log\.|[{}]/);
    const words = LOGGED_KINDS.map((kind) => t('kinds', { kind: kind.replaceAll('-', '_') }));
    expect(new Set(words).size).toBe(LOGGED_KINDS.length);
    expect(words).not.toContain(t('kinds', { kind: 'none' }));
  }
  expect(new Set(LOGGED_DEEDS).size).toBe(LOGGED_DEEDS.length);
});
