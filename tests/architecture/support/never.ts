import { describe, expect, test } from 'vitest';
import { readTree, type Source } from './sources.ts';
import { lineOf, type Node, nodesOf } from './syntax.ts';

/** Where a rule is broken; `what` says more where the line does not say it all. */
export type Breach = { path: string; line: number; what?: string };

/** Looks at all files and finds where it is broken. */
export type Rule = (tree: readonly Source[]) => Breach[];

/** A small imagined project: its files by their paths. A line that holds ✗ breaks the rule. */
type Example = Record<string, string>;

/**
 * A rule that every file of the project keeps, tried on examples too, so that it cannot hold merely because it looks at nothing.
 * @param sentence the whole rule; what a broken one is reported with
 * @param caught examples that break it, each where it is marked (anywhere when nothing is)
 * @param fine examples that look alike and keep it
 */
export function never(sentence: string, rule: Rule, { caught, fine = [] }: { caught: Example[]; fine?: Example[] }): void {
  describe(sentence, () => {
    test('every file keeps it', () => {
      const broken = rule(readTree()).map(({ path, line, what }) => `${path}:${line}${what ? ` (${what})` : ''}`);
      if (broken.length > 0) expect.fail(`${sentence}, but not here:\n${[...new Set(broken)].join('\n')}`);
    });

    test('a forgotten rule is caught', () => {
      expect(caught, 'examples that break the rule').not.toEqual([]);
      for (const example of caught) {
        const found = placesOf(rule(sourcesOf(example)));
        const marked = marksIn(example);
        expect(found, JSON.stringify(example)).not.toEqual([]);
        if (marked.length > 0) expect(found, JSON.stringify(example)).toEqual(marked);
      }
      for (const example of fine) expect(rule(sourcesOf(example)), JSON.stringify(example)).toEqual([]);
    });
  });
}

const sourcesOf = (example: Example): Source[] => Object.entries(example).map(([path, text]) => ({ path, text }));

const placesOf = (breaches: Breach[]): string[] => [...new Set(breaches.map(({ path, line }) => `${path}:${line}`))].sort();

const marksIn = (example: Example): string[] =>
  Object.entries(example)
    .flatMap(([path, text]) => text.split('\n').flatMap((line, index) => (line.includes('✗') ? [`${path}:${index + 1}`] : [])))
    .sort();

/** Breaches at the nodes of these files for which `isBroken` is true, or says what is broken. */
export const nodesWhere = (sources: readonly Source[], isBroken: (node: Node, source: Source) => boolean | string | null): Breach[] =>
  sources.flatMap((source) =>
    nodesOf(source).flatMap((node) => {
      const found = isBroken(node, source);
      if (!found) return [];
      return [{ path: source.path, line: lineOf(source, node), ...(typeof found === 'string' ? { what: found } : {}) }];
    }),
  );
