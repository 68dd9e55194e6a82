import { importsOf } from './support/imports.ts';
import { type Breach, never, nodesWhere } from './support/never.ts';
import { lineAt, type Source } from './support/sources.ts';
import {
  ancestorsOf,
  type FunctionNode,
  isFunction,
  isIn,
  keyOf,
  lineOf,
  type Node,
  nameOf,
  nodesIn,
  nodesOf,
  programOf,
  scriptsIn,
  textsOf,
  valueAt,
} from './support/syntax.ts';

const isStore = ({ path }: Source) => /^lib\/.*\/store\.ts$/.test(path);
const stores = (tree: readonly Source[]) => scriptsIn(tree, 'lib/').filter(isStore);
const product = (tree: readonly Source[]) => scriptsIn(tree, 'app/', 'components/', 'lib/', 'prisma/', 'scripts/', 'server.ts');

const imports = (sources: readonly Source[], isWrong: (module: string, isType: boolean) => boolean): Breach[] =>
  sources.flatMap((source) =>
    importsOf(source).flatMap(({ module, line, isType }) => (isWrong(module, isType) ? [{ path: source.path, line, what: module }] : [])),
  );

const texts = (sources: readonly Source[], pattern: RegExp): Breach[] =>
  sources.flatMap((source) => textsOf(source).flatMap(({ text, line }) => (pattern.test(text) ? [{ path: source.path, line }] : [])));

never(
  'Only store.ts files and lib/db know Prisma and write SQL',
  (tree) => {
    const others = scriptsIn(tree, 'app/', 'components/', 'lib/', 'server.ts', 'scripts/').filter(
      (source) => !isStore(source) && !isIn(source.path, 'lib/db/'),
    );
    return [
      ...imports(
        others,
        (module) => /^(?:@prisma\/|\.prisma\/)/.test(module) || module === 'lib/db/client.ts' || isIn(module, 'lib/db/generated/'),
      ),
      ...imports(
        others.filter(({ path }) => isIn(path, 'lib/') || isIn(path, 'app/')),
        (module, isType) => !isType && (module === 'pg' || module === 'lib/db/pool.ts'),
      ),
      ...nodesWhere(others, (node) => node.type === 'TaggedTemplateExpression' && /\.\$(?:query|execute)Raw$/.test(nameOf(node.tag))),
    ];
  },
  {
    caught: [
      { 'lib/articles/publish-article.ts': "import { db } from '../db/client.ts'; // ✗" },
      { 'lib/articles/view.ts': "import type { Article } from '#lib/db/generated/client'; // ✗" },
      { 'app/api/x/route.ts': "import { PrismaClient } from '@prisma/client'; // ✗" },
      { 'lib/jobs/a.ts': "import { pool } from '../db/pool.ts'; // ✗" },
      { 'lib/a.ts': 'await transaction.$queryRaw`SELECT 1`; // ✗' },
    ],
    fine: [
      {
        'lib/articles/store.ts': "import { db } from '../db/client.ts';",
        'lib/db/pool.ts': "import pg from 'pg';",
        'lib/articles/a.ts': "import { isDatabaseAway } from '../db/errors.ts';\nimport type { Pool } from 'pg';",
      },
    ],
  },
);

type Signature = { node: Node; line: number; made: FunctionNode | null };

/** What a module exports by a declaration of its own, function by function, constant by constant, type by type. */
function exportsOf(source: Source): Signature[] {
  return programOf(source).body.flatMap((node): Signature[] => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return [];
    const { declaration } = node;
    const line = lineOf(source, node);
    if (declaration.type !== 'VariableDeclaration')
      return [{ node: declaration, line, made: isFunction(declaration) ? declaration : null }];
    return declaration.declarations.map((one) => ({ node: one, line, made: isFunction(one.init) ? one.init : null }));
  });
}

never(
  "Prisma's types stay inside store.ts: an exported function says what it returns, and no exported signature names a type of Prisma's",
  (tree) =>
    stores(tree).flatMap((source) => {
      const fromPrisma = new Set(
        nodesOf(source).flatMap((node) =>
          node.type === 'ImportDeclaration' && /\/generated\/|^@prisma\//.test(node.source.value)
            ? node.specifiers.map(({ local }) => local.name)
            : [],
        ),
      );
      return exportsOf(source).flatMap(({ node, line, made }) => {
        if (made && !made.returnType) return [{ path: source.path, line, what: 'no return type' }];
        const body = made?.body;
        const isInBody = (one: Node) => body && one.start >= body.start && one.end <= body.end;
        const named = nodesIn(source, node).filter((one) => one.type === 'Identifier' && fromPrisma.has(one.name) && !isInBody(one));
        return named.map((one) => ({ path: source.path, line: lineOf(source, one), what: nameOf(one) }));
      });
    }),
  {
    caught: [
      { 'lib/a/store.ts': 'export const findA = () => db().a.findMany(); // ✗' },
      { 'lib/a/store.ts': 'export async function findA() { // ✗\n  return db().a.findMany();\n}' },
      { 'lib/a/store.ts': "import type { Prisma } from '../db/generated/client.ts';\nexport type A = Prisma.AGetPayload<object>; // ✗" },
      {
        'lib/a/store.ts':
          "import type { A } from '../db/generated/client.ts';\nexport async function findA(): Promise<A[]> { // ✗\n  return [];\n}",
      },
    ],
    fine: [
      {
        'lib/a/store.ts':
          "import type { Prisma } from '../db/generated/client.ts';\nconst CARD = {} satisfies Prisma.ASelect;\nexport async function findA(): Promise<{ id: number }[]> {\n  const where: Prisma.AWhereInput = {};\n  return db().a.findMany({ where });\n}",
      },
    ],
  },
);

never(
  'A transaction begins and ends in one store function: none is begun by hand and none is lent to a caller',
  (tree) => [
    ...texts(
      scriptsIn(tree, 'app/', 'lib/').filter(({ path }) => !isIn(path, 'lib/db/')),
      /^\s*(?:BEGIN|COMMIT|ROLLBACK|START TRANSACTION)\b\s*(?:;|$|TRANSACTION|ISOLATION)/,
    ),
    ...stores(tree).flatMap((source) =>
      exportsOf(source).flatMap(({ made, line }) => {
        const lends = (made?.params ?? []).some((parameter) =>
          nodesIn(source, parameter).some(
            (node) =>
              node.type === 'TSFunctionType' &&
              nodesIn(source, node).some((one) => one.type === 'Identifier' && one.name === 'Transaction'),
          ),
        );
        return lends ? [{ path: source.path, line }] : [];
      }),
    ),
    ...nodesWhere(
      stores(tree),
      (node) => node.type === 'CallExpression' && /\.\$transaction$/.test(nameOf(node.callee)) && !isFunction(node.arguments[0]),
    ),
  ],
  {
    caught: [
      { 'lib/a/store.ts': "await client.query('BEGIN'); // ✗" },
      {
        'lib/a/store.ts':
          'export async function inside<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> { // ✗\n  return work(x);\n}',
      },
      { 'lib/a/store.ts': 'export const inside = (work: Work): Promise<void> => db().$transaction(work); // ✗' },
    ],
    fine: [
      {
        'lib/a/store.ts':
          'export const save = (): Promise<void> => db().$transaction(async (transaction) => {});\nconst label = "BEGIN here";',
        'lib/b/store.ts': 'export async function write(note: Note, transaction: Transaction): Promise<void> {}',
        'lib/db/migrate.ts': "await client.query('BEGIN');",
      },
    ],
  },
);

const KEPT_ROWS = /\.(?:decision|auditEntry|auditSeal|auditAnchor)\.(?:update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)$/;
const KEPT_SQL =
  /\b(?:UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?|MERGE\s+INTO)\s+(?:ONLY\s+)?(?:"?public"?\.)?"?(?:decision|audit_entry|audit_seal|audit_anchor)\b/i;
const KEPT_TABLES = ['decision', 'audit_entry', 'audit_seal', 'audit_anchor'];

/** Comments of SQL become spaces, so that offsets stay. */
const sqlOf = ({ text }: Source) => text.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length));

never(
  'Rows of decisions, of the audit and of their seals and anchors are never updated or deleted, in code or in a migration',
  (tree) => [
    ...nodesWhere(product(tree), (node) => node.type === 'MemberExpression' && KEPT_ROWS.test(nameOf(node))),
    ...texts(product(tree), KEPT_SQL),
    ...tree.flatMap((source) => {
      if (!/^prisma\/migrations\/.*\.sql$/.test(source.path)) return [];
      const sql = sqlOf(source);
      const broken = [KEPT_SQL, /DROP\s+(?:TRIGGER|FUNCTION)[^;]*(?:append_only|never_emptied|refuse_change)/i, /DISABLE\s+TRIGGER/i];
      return broken.flatMap((pattern) => {
        const at = sql.search(pattern);
        return at === -1 ? [] : [{ path: source.path, line: lineAt(source, at) }];
      });
    }),
  ],
  {
    caught: [
      { 'lib/moderation/store.ts': 'await transaction.decision.update({ where: { id } }); // ✗' },
      { 'lib/audit/store.ts': 'await db().auditEntry.deleteMany({}); // ✗' },
      { 'lib/audit/store.ts': 'await db().$executeRaw`DELETE FROM "audit_entry"`; // ✗' },
      { 'scripts/clean.ts': "await pool.query('UPDATE decision SET version = 1'); // ✗" },
      { 'lib/audit/store.ts': 'await db().auditSeal.updateMany({}); // ✗\nawait db().$executeRaw`TRUNCATE audit_anchor`; // ✗' },
      { 'prisma/migrations/2/migration.sql': 'SELECT 1;\nDROP TRIGGER audit_entry_is_append_only ON audit_entry; -- ✗' },
    ],
    fine: [
      {
        'lib/moderation/store.ts':
          '// UPDATE decision is refused\nawait transaction.decision.create({}); db().$queryRaw`SELECT * FROM decision FOR UPDATE`;',
        'prisma/migrations/1/migration.sql':
          '-- never DELETE FROM decision\nCREATE TRIGGER t BEFORE UPDATE OR DELETE ON "decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();',
      },
    ],
  },
);

never(
  'The database itself refuses to change or empty the tables of decisions, of the audit and of their seals and anchors',
  (tree) => {
    const migrations = tree.filter(({ path }) => /^prisma\/migrations\/.*\.sql$/.test(path));
    const sql = migrations.map(sqlOf).join('\n');
    return KEPT_TABLES.flatMap((table) =>
      ['UPDATE OR DELETE', 'TRUNCATE'].flatMap((change) => {
        const held = new RegExp(
          `CREATE TRIGGER \\w+ BEFORE ${change} ON "${table}" FOR EACH (?:ROW|STATEMENT) EXECUTE FUNCTION refuse_change\\(\\)`,
        );
        return held.test(sql) ? [] : [{ path: 'prisma/migrations', line: 1, what: `${table}: no trigger before ${change}` }];
      }),
    );
  },
  {
    caught: [
      { 'prisma/migrations/1/migration.sql': '-- nothing' },
      {
        'prisma/migrations/1/migration.sql': KEPT_TABLES.map(
          (table) => `CREATE TRIGGER a BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change();`,
        ).join('\n'),
      },
    ],
  },
);

/** Whether a text of SQL gives phone numbers out, apart from storing them and from asking whether there is one. */
function readsPhone(text: string): boolean {
  const rest = text
    .replace(/INSERT\s+INTO\s+\S+\s*\([^)]*\)/gi, ' ')
    .replace(/"?phone_encrypted"?\s+IS\s+(?:NOT\s+)?NULL/gi, ' ')
    .replace(/"?phone_encrypted"?\s*=\s*(?:NULL|\?)/gi, ' ');
  return /\bphone_encrypted\b/i.test(rest);
}

const outside = (tree: readonly Source[]) => scriptsIn(tree, 'app/', 'components/', 'lib/', 'scripts/', 'server.ts');

never(
  'A phone number leaves the database only in a store function that logs its reading in the same breath (writeAudit)',
  (tree) =>
    outside(tree).flatMap((source) =>
      nodesOf(source).flatMap((node) => {
        const isReading =
          (keyOf(node) === 'phoneEncrypted' && node.type === 'Property' && node.value.type === 'Literal' && node.value.value === true) ||
          (node.type === 'MemberExpression' && nameOf(node).endsWith('.phoneEncrypted')) ||
          (node.type === 'TemplateLiteral' && readsPhone(node.quasis.map(({ value }) => value.raw).join(' ? ')));
        if (!isReading) return [];
        const deed = ancestorsOf(source, node).filter(isFunction).at(-1);
        const isLogged =
          isStore(source) &&
          deed &&
          nodesIn(source, deed).some((one) => one.type === 'CallExpression' && nameOf(one.callee) === 'writeAudit');
        return isLogged ? [] : [{ path: source.path, line: lineOf(source, node) }];
      }),
    ),
  {
    caught: [
      {
        'lib/comments/store.ts':
          'export async function findPhone() {\n  return db().comment.findUnique({ select: { phoneEncrypted: true } }); // ✗\n}',
      },
      {
        'lib/comments/store.ts':
          'const f = () => db().$queryRaw`SELECT phone_encrypted FROM comment WHERE phone_encrypted IS NOT NULL`; // ✗',
      },
      { 'lib/moderation/view.ts': 'const f = (row) => { writeAudit(); return row.phoneEncrypted; }; // ✗' },
    ],
    fine: [
      {
        'lib/comments/store.ts':
          'const f = () => db().$queryRaw`INSERT INTO comment (name, phone_encrypted) SELECT 1`;\nconst g = () => db().$queryRaw`SELECT phone_encrypted IS NOT NULL AS "hasPhone" FROM comment`;\nconst h = () => db().comment.updateMany({ data: { phoneEncrypted: null } });',
        'lib/moderation/store.ts':
          'export const read = () => db().$transaction(async (transaction) => {\n  await writeAudit({}, transaction);\n  return transaction.comment.findUnique({ select: { phoneEncrypted: true } });\n});',
      },
    ],
  },
);

never(
  'Comments are read column by column, so that no phone number comes along unasked',
  (tree) => [
    ...nodesWhere(outside(tree), (node) => {
      if (
        node.type !== 'CallExpression' ||
        !/\.comment\.(?:find\w+|create|createManyAndReturn|update|updateManyAndReturn|upsert|delete)$/.test(nameOf(node.callee))
      )
        return false;
      return !valueAt(node.arguments[0], 'select');
    }),
    ...nodesWhere(outside(tree), (node) => keyOf(node) === 'comments' && isWholeRows(node)),
    // `card` is the view `story_card`, `plan` is `schedule_now`; neither has anything of comments.
    ...texts(outside(tree), /\b(?:SELECT|RETURNING)\s+(?!(?:card|plan)\.)(?:\w+\.)?\*/i),
  ],
  {
    caught: [
      { 'lib/comments/store.ts': 'db().comment.findMany({ where: { id } }); // ✗' },
      { 'lib/comments/store.ts': 'transaction.comment.update({ where: { id }, data: {} }); // ✗' },
      { 'lib/articles/store.ts': 'db().article.findMany({ include: { comments: true } }); // ✗' },
      { 'lib/comments/store.ts': 'db().$queryRaw`SELECT * FROM comment`; // ✗' },
    ],
    fine: [
      {
        'lib/comments/store.ts':
          'db().comment.findMany({ select: { id: true } }); db().comment.count({}); db().$queryRaw`SELECT count(*) FROM comment`;',
      },
    ],
  },
);

/** `comments: true` gives whole rows, whatever it stands in. */
const isWholeRows = (node: Node): boolean => node.type === 'Property' && node.value.type === 'Literal' && node.value.value === true;

never(
  'At most one deed opens sealed phone numbers',
  (tree) => {
    const openers = outside(tree).flatMap((source) =>
      nodesOf(source).flatMap((node) => {
        const isTaken =
          (node.type === 'ImportSpecifier' && nameOf(node.imported) === 'openPhone') ||
          (node.type === 'ExportSpecifier' && nameOf(node.local) === 'openPhone');
        return isTaken ? [{ path: source.path, line: lineOf(source, node) }] : [];
      }),
    );
    return openers.length > 1 ? openers : [];
  },
  {
    caught: [
      {
        'lib/comments/read-phone.ts': "import { openPhone } from './seal-phone.ts'; // ✗",
        'app/api/x/route.ts': "export { openPhone as o } from '#lib/comments/seal-phone'; // ✗",
      },
    ],
    fine: [
      {
        'lib/comments/read-phone.ts': "import { openPhone } from './seal-phone.ts';",
        'components/newsroom/dialog.client.tsx': 'openPhone({ commentId });',
      },
    ],
  },
);

/** Tables of a few rows that are always read whole: an index would only be in the way. */
const SMALL = ['section'];

type Model = { name: string; foreignKeys: Set<string>; leading: Set<string> };

/** The models of a Prisma schema: their foreign keys, and the columns that some index begins with. */
function modelsOf(schema: string): Model[] {
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => {
    const columns = [...body.matchAll(/^ {2}(\w+)\s[^\n]*@(?:id|unique)\b/gm)].map(([, column = '']) => column);
    const blocks = [...body.matchAll(/^ {2}@@(?:id|unique|index)\(\[(\w+)/gm)].map(([, column = '']) => column);
    const keys = [...body.matchAll(/@relation\([^)]*fields: \[(\w+)\]/g)].map(([, column = '']) => column);
    return { name: name.charAt(0).toLowerCase() + name.slice(1), foreignKeys: new Set(keys), leading: new Set([...columns, ...blocks]) };
  });
}

/** The columns a condition names itself or through AND. */
const columnsOf = (where: Node | undefined): string[] =>
  where?.type !== 'ObjectExpression'
    ? []
    : where.properties.flatMap((property) => {
        const key = keyOf(property);
        return key === 'AND' && property.type === 'Property' ? columnsOf(property.value) : key === null ? [] : [key];
      });

never(
  'A foreign key that a query asks by has an index that serves the query',
  (tree) => {
    const models = modelsOf(tree.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? '');
    return nodesWhere(stores(tree), (node) => {
      if (node.type !== 'CallExpression') return false;
      const [, name] = /\.(\w+)\.(?:find|count|update|delete|aggregate|groupBy)\w*$/.exec(nameOf(node.callee)) ?? [];
      const model = models.find((one) => one.name === name);
      const asked = columnsOf(valueAt(node.arguments[0], 'where'));
      if (!model || SMALL.includes(model.name) || asked.some((column) => model.leading.has(column) || column.includes('_'))) return false;
      const bare = asked.filter((column) => model.foreignKeys.has(column));
      return bare.length > 0 && `${model.name}.${bare.join(', ')}`;
    });
  },
  {
    caught: [
      {
        'prisma/schema.prisma':
          'model Draft {\n  id Int @id\n  sectionId Int\n  section Section @relation(fields: [sectionId], references: [id])\n\n  @@index([id, sectionId])\n}\n',
        'lib/a/store.ts': 'db().draft.findMany({ where: { sectionId } }); // ✗',
      },
    ],
    fine: [
      {
        'prisma/schema.prisma':
          'model Draft {\n  id Int @id\n  sectionId Int\n  section Section @relation(fields: [sectionId], references: [id])\n\n  @@index([sectionId, id])\n}\n',
        'lib/a/store.ts': 'db().draft.findMany({ where: { sectionId } });',
      },
    ],
  },
);
