import path from 'node:path';
import type { Breach } from './never.ts';
import type { Source } from './sources.ts';
import { isScript, lineOf, type Node, nameOf, nodesOf, textOf } from './syntax.ts';

/** `module` is a file of the project by its path, or a package as it was asked for. A type import is gone at run time. */
export type Import = { module: string; line: number; isType: boolean };

const known = new WeakMap<Source, Import[]>();

/** What a file imports: statically, dynamically, as a type, through `export … from` and `require`. */
export function importsOf(source: Source): Import[] {
  const before = known.get(source);
  if (before) return before;
  const imports = nodesOf(source).flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier === null ? [] : [{ module: resolve(source.path, specifier), line: lineOf(source, node), isType: isTypeImport(node) }];
  });
  known.set(source, imports);
  return imports;
}

function specifierOf(node: Node): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return textOf(node.source);
    case 'CallExpression':
      return /^(?:require|module\.require|import\.meta\.resolve)$/.test(nameOf(node.callee)) ? textOf(node.arguments[0]) : null;
    default:
      return null;
  }
}

function isTypeImport(node: Node): boolean {
  if (node.type === 'TSImportType') return true;
  if (node.type === 'ImportDeclaration') return node.importKind === 'type';
  return (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') && node.exportKind === 'type';
}

/** package.json's `imports`: which begin a path of ours, and what they leave off. */
const OWN: [string, string][] = [
  ['#lib/', '.ts'],
  ['#components/', ''],
  ['#prisma/', '.ts'],
  ['#tests/', '.ts'],
];

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
  const own = OWN.find(([prefix]) => specifier.startsWith(prefix));
  return own ? `${specifier.slice(1)}${own[1]}` : specifier;
}

type Graph = { files: Map<string, Source>; importers: Map<string, string[]> };
const graphs = new WeakMap<readonly Source[], Graph>();

/** Who imports what at run time, by path. */
function graphOf(tree: readonly Source[]): Graph {
  const before = graphs.get(tree);
  if (before) return before;
  const graph: Graph = { files: new Map(), importers: new Map() };
  for (const source of tree.filter(isScript)) {
    graph.files.set(source.path, source);
    for (const { module, isType } of importsOf(source))
      if (!isType) graph.importers.set(module, [...(graph.importers.get(module) ?? []), source.path]);
  }
  graphs.set(tree, graph);
  return graph;
}

/**
 * Imports through which a file comes, at run time, to something it must not have; `what` names the way there.
 * @param from files of the tree
 * @param isForbidden is asked about every file and package on the way
 */
export function waysTo(
  tree: readonly Source[],
  from: readonly Source[],
  isForbidden: (module: string, source: Source | undefined) => boolean,
): Breach[] {
  const { files, importers } = graphOf(tree);
  // Backwards from what is forbidden, so that circles do no harm; each file learns its next step on the shortest way.
  const next = new Map<string, string | null>();
  const found = [...new Set([...importers.keys(), ...files.keys()])].filter((module) => isForbidden(module, files.get(module)));
  for (const module of found) next.set(module, null);
  for (const module of found) {
    for (const importer of importers.get(module) ?? []) {
      if (next.has(importer)) continue;
      next.set(importer, module);
      found.push(importer);
    }
  }
  const wayFrom = (module: string): string[] => {
    const step = next.get(module);
    return step === null || step === undefined ? [module] : [module, ...wayFrom(step)];
  };

  return from.flatMap((source) =>
    importsOf(source).flatMap(({ module, line, isType }) => {
      return !isType && next.has(module) ? [{ path: source.path, line, what: wayFrom(module).join(' → ') }] : [];
    }),
  );
}
