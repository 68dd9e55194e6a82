/** A body deeper, longer or wordier than this is refused before anything else is looked at. */
export const MAX_DEPTH = 8;
export const MAX_NODES = 5_000;
export const MAX_BODY_CHARS = 200_000;

/** Walks without recursion, so that a body made to exhaust the stack or the clock is turned away cheaply. */
export function excessOf(root: unknown): 'too-deep' | 'too-many-nodes' | 'too-long' | undefined {
  const waiting: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }];
  let nodes = 0;
  let chars = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    nodes += 1;
    if (depth > MAX_DEPTH) return 'too-deep';
    if (nodes > MAX_NODES) return 'too-many-nodes';
    if (typeof node !== 'object' || node === null) continue;
    if ('text' in node && typeof node.text === 'string') chars += node.text.length;
    if (chars > MAX_BODY_CHARS) return 'too-long';
    if (!('content' in node) || !Array.isArray(node.content)) continue;
    if (nodes + node.content.length > MAX_NODES) return 'too-many-nodes';
    for (const child of node.content) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
