import type { Breach } from './never.ts';
import type { Source } from './sources.ts';
import { ancestorsOf, isFunction, keyOf, lineOf, type Node, nameOf, nodesIn, nodesOf, programOf, scriptsIn, textOf } from './syntax.ts';

/** One sentence of a catalogue; `key` begins with its namespace: `comments.errors.name.required`. */
export type Message = { key: string; text: string; path: string; line: number };

/** Every message of one language, and what of its files cannot be read as messages. */
export function messagesOf(tree: readonly Source[], locale: string): { messages: Message[]; unreadable: Breach[] } {
  const messages: Message[] = [];
  const unreadable: Breach[] = [];
  for (const source of scriptsIn(tree, `lib/messages/${locale}/`)) {
    const namespace = source.path.split('/').at(-1)?.replace(/\.ts$/, '') ?? '';
    const made = programOf(source).body.find((node) => node.type === 'ExportDefaultDeclaration')?.declaration;
    read(source, made, namespace);
  }
  return { messages, unreadable };

  function read(source: Source, node: Node | undefined, key: string): void {
    const text = textOf(node);
    if (node?.type === 'TSSatisfiesExpression' || node?.type === 'TSAsExpression') read(source, node.expression, key);
    else if (node && text !== null) messages.push({ key, text, path: source.path, line: lineOf(source, node) });
    else if (node?.type !== 'ObjectExpression')
      unreadable.push({ path: source.path, line: node ? lineOf(source, node) : 1, what: `${key} is no text` });
    else {
      for (const property of node.properties) {
        const name = keyOf(property);
        if (property.type === 'Property' && name !== null) read(source, property.value, `${key}.${name}`);
        else unreadable.push({ path: source.path, line: lineOf(source, property), what: 'not written out' });
      }
    }
  }
}

/**
 * A call that shows a message. `keys` are patterns of what it may show; null when that is only known while running.
 * `namespace` is null for a translator that came as a parameter.
 */
export type Shown = { path: string; line: number; namespace: string | null; keys: RegExp[] | null; said: string };

/** Every `t('…')`, `t.rich('…')` and `translator(locale, 'comments')('…')` of the product. */
export function shownIn(tree: readonly Source[]): Shown[] {
  return scriptsIn(tree, 'app/', 'components/', 'lib/', 'scripts/', 'server.ts').flatMap((source) => {
    const bound = boundIn(source);
    return nodesOf(source).flatMap((node): Shown[] => {
      if (node.type !== 'CallExpression') return [];
      const callee =
        node.callee.type === 'MemberExpression' && /\.(?:rich|markup|raw|has)$/.test(nameOf(node.callee))
          ? node.callee.object
          : node.callee;
      const namespace = callee.type === 'Identifier' ? namespaceAt(source, callee, bound) : madeFor(callee);
      if (namespace === undefined) return [];
      const [first] = node.arguments;
      const said = first ? source.text.slice(first.start, first.end) : '';
      return [{ path: source.path, line: lineOf(source, node), namespace, keys: patternsOf(first), said }];
    });
  });
}

/** The namespace of `translator(locale, 'comments')`, `useMessages('comments')` and what wraps them; undefined for anything else. */
function madeFor(node: Node | null | undefined): string | undefined {
  if (node?.type === 'AwaitExpression') return madeFor(node.argument);
  if (node?.type !== 'CallExpression') return undefined;
  const name = nameOf(node.callee);
  if (name === 'translator') return textOf(node.arguments[1]) ?? undefined;
  return name === 'useMessages' ? (textOf(node.arguments[0]) ?? undefined) : undefined;
}

type Bound = { name: string; namespace: string; scope: Node };

const scopeOf = (source: Source, node: Node): Node =>
  ancestorsOf(source, node).find((one) => isFunction(one) || one.type === 'BlockStatement') ?? programOf(source);

const boundIn = (source: Source): Bound[] =>
  nodesOf(source).flatMap((node) => {
    const namespace = node.type === 'VariableDeclarator' && node.id.type === 'Identifier' ? madeFor(node.init) : undefined;
    return node.type === 'VariableDeclarator' && namespace ? [{ name: nameOf(node.id), namespace, scope: scopeOf(source, node) }] : [];
  });

/** For which namespace a name translates where it is called; null for a parameter called `t`; undefined when it is no translator. */
function namespaceAt(source: Source, callee: Node, bound: Bound[]): string | null | undefined {
  const name = nameOf(callee);
  for (const scope of ancestorsOf(source, callee)) {
    const found = bound.find((one) => one.name === name && one.scope === scope);
    if (found) return found.namespace;
    if (
      name === 't' &&
      isFunction(scope) &&
      scope.params.some((parameter) => nodesIn(source, parameter).some((one) => nameOf(one) === 't'))
    )
      return null;
  }
  return undefined;
}

/** What an expression may say: a text, either of two, or a text with gaps (each a piece of a key without dots). */
function patternsOf(node: Node | null | undefined): RegExp[] | null {
  const text = textOf(node);
  if (text !== null) return [new RegExp(`^${literally(text)}$`)];
  if (node?.type === 'ParenthesizedExpression' || node?.type === 'TSAsExpression') return patternsOf(node.expression);
  if (node?.type === 'ConditionalExpression') {
    const [yes, no] = [patternsOf(node.consequent), patternsOf(node.alternate)];
    return yes && no && [...yes, ...no];
  }
  if (node?.type === 'TemplateLiteral' && node.quasis.some(({ value }) => /\w/.test(value.raw)))
    return [new RegExp(`^${node.quasis.map(({ value }) => literally(value.raw)).join('[^.]+')}$`)];
  return null;
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
