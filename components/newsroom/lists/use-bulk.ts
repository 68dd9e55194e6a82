import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { BulkItem, BulkRefused, BulkResult, BulkUndone } from '#lib/lists/bulk';
import type { Result } from '#lib/result';

/** What is done to many, as the page hands it on (a `staffAction`). */
export type BulkDeed<Change, Code extends string> = (input: {
  items: BulkItem[];
  change: Change;
}) => Promise<Result<BulkResult<Code>, { code: string }>>;
/** What takes it back. */
export type UndoDeed<Code extends string> = (input: { undo: string }) => Promise<Result<BulkUndone<Code>, { code: string }>>;

/** A thing as the list shows it: its name is said when it is refused. */
export type NamedItem = BulkItem & { name: string };

/** What became of the last act, or of taking it back. */
export type BulkOutcome<Code extends string> =
  | { kind: 'done' | 'undone'; text: string; refused: (BulkRefused<Code> & { name: string })[]; undo: string | null }
  | { kind: 'failed'; code: string; undo: string | null };

/** An act on many, its outcome and its way back. */
export type Bulk<Change, Code extends string> = {
  isBusy: boolean;
  outcome: BulkOutcome<Code> | null;
  /**
   * Does this to these, and shows the list anew.
   * @param said the sentence for how many it was done to: `(count) => t('moved', { count })`
   */
  run: (items: readonly NamedItem[], change: Change, said: (count: number) => string) => void;
  /** Takes the last act back; nothing when there is none. */
  takeBack: () => void;
  /** Says no more of it. */
  dismiss: () => void;
};

/**
 * Does things to many items of a list at once, and takes them back. Show what became of it with `<BulkBar bulk={…} …>`.
 * @param said the sentence for how many were put back
 * @param onDone called with what was done to, for the page to choose nothing any more
 */
export function useBulk<Change, Code extends string>(deeds: {
  act: BulkDeed<Change, Code>;
  undo: UndoDeed<Code>;
  said: (count: number) => string;
  onDone?: () => void;
}): Bulk<Change, Code> {
  const router = useRouter();
  const [outcome, setOutcome] = useState<BulkOutcome<Code> | null>(null);
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());
  const [isBusy, setIsBusy] = useState(false);
  const undo = outcome?.undo ?? null;

  // No transition: it would last until the list is there anew, and whoever takes back at once would not be heard.
  const start = async (work: () => Promise<void>) => {
    setIsBusy(true);
    await work();
    setIsBusy(false);
  };

  const run: Bulk<Change, Code>['run'] = (items, change, said) =>
    start(async () => {
      const known = new Map(items.map(({ id, name }) => [id, name]));
      const answer = await deeds.act({ items: items.map(({ name, ...item }) => item), change }).catch(unavailable);
      setNames(known);
      setOutcome(
        answer.ok
          ? { kind: 'done', text: said(answer.value.done), refused: named(answer.value.refused, known), undo: answer.value.undo }
          : { kind: 'failed', code: answer.code, undo: null },
      );
      if (!answer.ok) return;
      deeds.onDone?.();
      router.refresh();
    });

  const takeBack = () => {
    if (undo === null || isBusy) return;
    start(async () => {
      const answer = await deeds.undo({ undo }).catch(unavailable);
      setOutcome(
        answer.ok
          ? { kind: 'undone', text: deeds.said(answer.value.done), refused: named(answer.value.refused, names), undo: null }
          : // What never arrived can be tried again.
            { kind: 'failed', code: answer.code, undo: answer.code === 'unavailable' || answer.code === 'signed-out' ? undo : null },
      );
      if (answer.ok) router.refresh();
    });
  };

  return { isBusy, outcome, run, takeBack, dismiss: () => setOutcome(null) };
}

const named = <Code extends string>(refused: readonly BulkRefused<Code>[], names: ReadonlyMap<number, string>) =>
  refused.map((one) => ({ ...one, name: names.get(one.id) ?? String(one.id) }));

/** A request that never arrives rejects. */
const unavailable = () => ({ ok: false, code: 'unavailable' }) as const;
