import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DraftContent } from '#lib/articles/schema';
import type { DeskState } from '../draft-desk.ts';
import type { EditorForm } from '../editor-form.ts';
import { workOf } from './page-name.ts';

/** Person, article, page. */
type Key = [personId: number, articleId: number, page: string];
/** The body as the editor held it: it may be more than can be saved. */
type Text = { form: EditorForm; body: DraftContent['body']; version: number; writtenAt: Date };

interface Notebook extends DBSchema {
  /** What is written and not yet saved. */
  texts: { key: Key; value: Text };
  /** What it was made from; apart, because it changes seldom and is as long. */
  bases: { key: Key; value: DeskState['base'] };
}

/** A text that a page left behind without having saved it. */
export type FoundText = Text & { page: string; base: DeskState['base'] };

let opening: Promise<IDBPDatabase<Notebook>> | undefined;

function open(): Promise<IDBPDatabase<Notebook>> {
  opening ??= openDB<Notebook>('toa-soan-writing', 1, {
    upgrade(database) {
      database.createObjectStore('texts');
      database.createObjectStore('bases');
    },
    // A newer version of the newsroom in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => {
      opening = undefined;
    },
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** What is kept on this device of one article that one person writes on one page. Each rejects where the browser keeps nothing. */
export function openJournal(personId: number, articleId: number, page: string) {
  const key: Key = [personId, articleId, page];
  let keptBase: DeskState['base'] | null = null;

  async function drop(one: string): Promise<void> {
    const transaction = (await open()).transaction(['texts', 'bases'], 'readwrite');
    const its: Key = [personId, articleId, one];
    await Promise.all([transaction.objectStore('texts').delete(its), transaction.objectStore('bases').delete(its), transaction.done]);
  }

  return {
    async write(text: Omit<Text, 'version'>, base: DeskState['base']): Promise<void> {
      const transaction = (await open()).transaction(['texts', 'bases'], 'readwrite');
      const writes: Promise<unknown>[] = [transaction.objectStore('texts').put({ ...text, version: base.version }, key)];
      if (keptBase !== base) writes.push(transaction.objectStore('bases').put(base, key));
      await Promise.all([...writes, transaction.done]);
      keptBase = base;
    },
    async forget(): Promise<void> {
      keptBase = null;
      await drop(page);
    },
    /** What other pages of this person's on the same work left behind of this article, or are just writing; last written first. */
    async others(): Promise<FoundText[]> {
      const transaction = (await open()).transaction(['texts', 'bases']);
      const range = IDBKeyRange.bound([personId, articleId], [personId, articleId, []]);
      const found: FoundText[] = [];
      for (const [, its = ''] of (await transaction.objectStore('texts').getAllKeys(range)).map(
        ([, article, one]) => [article, one] as const,
      )) {
        const [text, base] = await Promise.all([
          transaction.objectStore('texts').get([personId, articleId, its]),
          transaction.objectStore('bases').get([personId, articleId, its]),
        ]);
        if (its !== page && workOf(its) === workOf(page) && text && base && base.version === text.version)
          found.push({ ...text, page: its, base });
      }
      return found.sort((one, other) => other.writtenAt.getTime() - one.writtenAt.getTime());
    },
    drop,
  };
}

export type Journal = ReturnType<typeof openJournal>;

/** How many articles this person has on this device with words that are not saved. */
export async function countUnsaved(personId: number): Promise<number> {
  const keys = await (await open()).getAllKeys('texts', IDBKeyRange.bound([personId], [personId, []]));
  return new Set(keys.map(([, articleId]) => articleId)).size;
}
