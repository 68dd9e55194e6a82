/** Pasted markup as plain data: what the browser's parser made of it, without the browser. */
export type Tree = { tag: string; attributes: Readonly<Record<string, string>>; children: readonly (Tree | string)[] };

/** As much of the DOM as is read here. */
type DomNode = {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: ArrayLike<DomNode>;
  attributes?: ArrayLike<{ name: string; value: string }>;
};

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** An element of the DOM with everything in it but comments. Names come out small, `o:p` as it is. */
export const readTree = (element: DomNode): Tree => ({
  tag: element.nodeName.toLowerCase(),
  attributes: Object.fromEntries(Array.from(element.attributes ?? [], ({ name, value }) => [name.toLowerCase(), value])),
  children: Array.from(element.childNodes).flatMap((child): (Tree | string)[] => {
    if (child.nodeType === TEXT || child.nodeType === CDATA) return [child.nodeValue ?? ''];
    return child.nodeType === ELEMENT ? [readTree(child)] : [];
  }),
});

/** All the text in a tree, one after the other. */
export const textOf = (tree: Tree | string): string => (typeof tree === 'string' ? tree : tree.children.map(textOf).join(''));

/** The elements of a tree for which a test holds, the outermost ones only. */
export const findAll = (tree: Tree, test: (one: Tree) => boolean): Tree[] =>
  test(tree) ? [tree] : tree.children.flatMap((child) => (typeof child === 'string' ? [] : findAll(child, test)));
