import { type ESTree, parseSync } from 'vite';
import { lineAt, type Source } from './sources.ts';

// A real parser, the one that runs these tests (vite comes with vitest): words in comments, strings and markup are not code.

export type Node = ESTree.Node;
type Comment = { text: string; line: number };
type Syntax = { program: ESTree.Program; nodes: Node[]; parents: WeakMap<Node, Node>; comments: Comment[] };

const SCRIPT = /\.(?:ts|tsx|js|mjs)$/;
const known = new WeakMap<Source, Syntax>();

/** Whether a file is program text. */
export const isScript = ({ path }: { path: string }): boolean => SCRIPT.test(path);

/** The files that are program text and whose path begins with one of the folders (or is the file) named. */
export const scriptsIn = (tree: readonly Source[], ...places: string[]): Source[] =>
  tree.filter((source) => isScript(source) && (places.length === 0 || places.some((place) => isIn(source.path, place))));

/** Whether a path is in a folder (`lib/`) or is a file (`server.ts`). */
export const isIn = (path: string, place: string): boolean => (place.endsWith('/') ? path.startsWith(place) : path === place);

/** @throws when the file is no TypeScript or JavaScript */
function syntaxOf(source: Source): Syntax {
  const before = known.get(source);
  if (before) return before;
  const { program, comments, errors } = parseSync(source.path, source.text);
  const [error] = errors;
  if (error) throw new Error(`${source.path} cannot be parsed: ${error.message}`);
  const nodes: Node[] = [];
  const parents = new WeakMap<Node, Node>();
  collect(program, nodes, parents);
  const syntax = {
    program,
    nodes,
    parents,
    comments: comments.map(({ value, start }) => ({ text: value, line: lineAt(source, start) })),
  };
  known.set(source, syntax);
  return syntax;
}

function collect(node: Node, nodes: Node[], parents: WeakMap<Node, Node>): void {
  nodes.push(node);
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const child of [value].flat()) {
      if (!isNode(child)) continue;
      parents.set(child, node);
      collect(child, nodes, parents);
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

export const programOf = (source: Source): ESTree.Program => syntaxOf(source).program;
export const nodesOf = (source: Source): readonly Node[] => syntaxOf(source).nodes;
export const commentsOf = (source: Source): readonly Comment[] => syntaxOf(source).comments;
export const lineOf = (source: Source, node: Node): number => lineAt(source, node.start);

/** What a node stands in, nearest first. */
export function ancestorsOf(source: Source, node: Node): Node[] {
  const { parents } = syntaxOf(source);
  const found: Node[] = [];
  for (let at = parents.get(node); at; at = parents.get(at)) found.push(at);
  return found;
}

/** The nodes within a node, itself too. */
export const nodesIn = (source: Source, node: Node): Node[] =>
  nodesOf(source).filter((one) => one.start >= node.start && one.end <= node.end);

/** An expression as words: `db().story.findMany`, `process.env`; what has no name is `?`. */
export function nameOf(node: Node | null | undefined): string {
  if (!node) return '?';
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'MetaProperty':
      return `${node.meta.name}.${node.property.name}`;
    case 'MemberExpression':
      return `${nameOf(node.object)}.${node.computed ? (textOf(node.property) ?? '?') : nameOf(node.property)}`;
    case 'TSQualifiedName':
      return `${nameOf(node.left)}.${nameOf(node.right)}`;
    case 'CallExpression':
      return `${nameOf(node.callee)}()`;
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return nameOf(node.expression);
    case 'AwaitExpression':
      return nameOf(node.argument);
    default:
      return '?';
  }
}

/** The text an expression is known to have; null where it is made while running. */
export function textOf(node: Node | null | undefined): string | null {
  if (!node) return null;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : null;
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null;
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return textOf(node.expression);
    case 'BinaryExpression': {
      const [left, right] = [textOf(node.left), textOf(node.right)];
      return node.operator === '+' && left !== null && right !== null ? left + right : null;
    }
    default:
      return null;
  }
}

/** All that stands in quotation marks or backticks, with its line: SQL above all. */
export function textsOf(source: Source): Comment[] {
  return nodesOf(source).flatMap((node) => {
    if (node.type === 'TemplateLiteral')
      return [{ text: node.quasis.map(({ value }) => value.raw).join(' ? '), line: lineOf(source, node) }];
    return node.type === 'Literal' && typeof node.value === 'string' ? [{ text: node.value, line: lineOf(source, node) }] : [];
  });
}

/** The name of a property, an attribute or a key, however it is quoted. */
export function keyOf(node: Node): string | null {
  if (node.type === 'JSXAttribute') return nameOf(node.name);
  if (node.type !== 'Property') return null;
  return node.computed || node.key.type !== 'Identifier' ? textOf(node.key) : node.key.name;
}

/** The value of one property of an object that is written out. */
export function valueAt(object: Node | null | undefined, key: string): Node | undefined {
  if (object?.type !== 'ObjectExpression') return undefined;
  const property = object.properties.find((one) => keyOf(one) === key);
  return property?.type === 'Property' ? property.value : undefined;
}

export type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression;

export const isFunction = (node: Node | null | undefined): node is FunctionNode =>
  node?.type === 'FunctionDeclaration' || node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';
