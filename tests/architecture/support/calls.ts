import { importsOf } from './imports.ts';
import type { Source } from './sources.ts';
import { isScript, type Node, nameOf, nodesIn, nodesOf, programOf } from './syntax.ts';

/** A function, or whatever stands under a name, of a file. */
type Named = { source: Source; node: Node };
type Module = { own: Map<string, Node>; taken: Map<string, { module: string; name: string }> };

/**
 * Finds what stands behind a name in a file, and goes from there to what that names, file after file.
 * @param isLeft files that nothing is followed into
 */
export function callsOf(tree: readonly Source[], isLeft: (path: string) => boolean) {
  const files = new Map(tree.filter((source) => isScript(source) && !isLeft(source.path)).map((source) => [source.path, source]));
  const known = new Map<string, Module>();

  function moduleOf(source: Source): Module {
    const before = known.get(source.path);
    if (before) return before;
    const made: Module = { own: new Map(), taken: new Map() };
    known.set(source.path, made);
    for (const node of programOf(source).body) {
      const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
      if (declared?.type === 'FunctionDeclaration' && declared.id) made.own.set(declared.id.name, declared);
      if (declared?.type === 'VariableDeclaration')
        for (const { id, init } of declared.declarations) if (init) made.own.set(nameOf(id), init);
      if (node.type === 'ImportDeclaration' && node.importKind !== 'type') {
        const [from] = importsOf({ path: source.path, text: `import ${JSON.stringify(node.source.value)};` });
        for (const one of node.specifiers)
          if (one.type === 'ImportSpecifier' && from) made.taken.set(one.local.name, { module: from.module, name: nameOf(one.imported) });
      }
    }
    return made;
  }

  function standsBehind({ source }: Named, name: string): Named | null {
    const { own, taken } = moduleOf(source);
    const here = own.get(name);
    if (here) return { source, node: here };
    const there = taken.get(name);
    const file = there && files.get(there.module);
    const node = file && moduleOf(file).own.get(there.name);
    return file && node ? { source: file, node } : null;
  }

  /** Whether what stands there, or anything it names, however far, is such. */
  return function comesTo(from: Named, isSuch: (node: Node, source: Source) => boolean): boolean {
    const seen = new Set<Node>([from.node]);
    const waiting = [from];
    for (let at = waiting.pop(); at; at = waiting.pop()) {
      for (const node of nodesIn(at.source, at.node)) {
        if (isSuch(node, at.source)) return true;
        if (node.type !== 'Identifier') continue;
        const next = standsBehind(at, node.name);
        if (!next || seen.has(next.node)) continue;
        seen.add(next.node);
        waiting.push(next);
      }
    }
    return false;
  };
}

/** What a file exports under a name, such as an action or a method of a route. */
export const exportsOf = (source: Source): { name: string; node: Node }[] =>
  nodesOf(source).flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration') return [];
    return node.declaration.declarations.flatMap(({ id, init }) => (init ? [{ name: nameOf(id), node: init }] : []));
  });
