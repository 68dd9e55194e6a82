import { createHash } from 'node:crypto';
import { makePicture } from '../../media/save-picture.ts';
import { done } from '../../result.ts';
import type { ImportOptions } from '../schema.ts';
import { nameOfPicture } from './data-picture.ts';
import type { Got, Made, PicturesOfRun } from './of-run.ts';
import { readBytes, wouldRead } from './read-bytes.ts';
import { findPictureByHash, findPictureItems, findPicturesHere, insertPicture, keepPictureItems, type PictureToKeep } from './store.ts';

/** Of one part of a file; parts are got side by side. */
const AT_ONCE = 3;

export type PictureRun = {
  runId: number;
  source: string;
  personId: number;
  isDry: boolean;
  options: Pick<ImportOptions, 'picturesFrom' | 'picturesIn' | 'retry'>;
  /** The folder the stories lie in, if they lie in one. */
  folder: string | undefined;
  pictures: PicturesOfRun;
  /** Nothing more is asked for when it is aborted. */
  signal?: AbortSignal | undefined;
};

/**
 * Gets pictures by their addresses: known ones from before, others from the folder, a host of the list or the address itself, a few at a
 * time. What they stand for is written down for all of them together; a picture that was made is written down with its row.
 */
export async function getPictures(addresses: readonly string[], run: PictureRun): Promise<Map<string, Got>> {
  const unique = [...new Set(addresses)];
  const items = await findPictureItems(run.source, unique.map(nameOfPicture));
  const { asked } = run.pictures;
  const got = new Map<string, Got>();
  const others: { address: string; answer: Promise<Got> }[] = [];
  const waiting: { address: string; name: string; tell: PromiseWithResolvers<Got> }[] = [];
  for (const address of unique) {
    const name = nameOfPicture(address);
    const item = items.get(name);
    const answer = asked.get(name);
    if (item?.mediaId) got.set(address, { found: item.mediaId, outcome: 'picturesKnown' });
    else if (answer) others.push({ address, answer });
    else if (item?.failure && !run.options.retry) got.set(address, { found: item.failure, outcome: 'picturesMissing' });
    else {
      const tell = Promise.withResolvers<Got>();
      // Whoever waits for it hears of a failure, and so does this part.
      tell.promise.catch(() => {});
      asked.set(name, tell.promise);
      waiting.push({ address, name, tell });
    }
  }
  const keep: PictureToKeep[] = [];
  const queue = waiting.values();
  // What is not asked for any more is answered all the same: other parts may wait for it, and none of them is written.
  const leave = (tell: PromiseWithResolvers<Got>) => tell.resolve({ found: 'not-there', outcome: 'picturesMissing' });
  const work = async () => {
    for (const { address, name, tell } of queue) {
      if (run.signal?.aborted) {
        leave(tell);
        continue;
      }
      try {
        const one = await getPicture(address, name, run);
        if (one.keep) keep.push(one.keep);
        got.set(address, one.got);
        tell.resolve(one.got);
      } catch (error) {
        if (run.signal?.aborted) {
          leave(tell);
          continue;
        }
        tell.reject(error);
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await keepPictureItems(run, keep);
  for (const { address, answer } of others) {
    const { found } = await answer;
    got.set(address, { found, outcome: typeof found === 'number' && !run.isDry ? 'picturesKnown' : (await answer).outcome });
  }
  return run.isDry ? got : withoutGone(got, run);
}

type Gotten = { got: Got; keep: PictureToKeep | null };

async function getPicture(address: string, name: string, run: PictureRun): Promise<Gotten> {
  const bytes = run.isDry ? await wouldRead(address, run) : await readBytes(address, run);
  if (!bytes.ok) {
    // Which hosts may be asked is said anew with every run, so that is no failure to remember.
    const isLasting = !run.isDry && bytes.code !== 'not-allowed';
    const keep = isLasting ? { name, mediaId: null, hash: null, failure: bytes.code } : null;
    return { got: { found: bytes.code, outcome: 'picturesMissing' }, keep };
  }
  if (typeof bytes.value === 'string') return { got: { found: bytes.value, outcome: 'pictures' }, keep: null };
  const hash = createHash('sha256').update(bytes.value).digest();
  const made = await findOrMake(bytes.value, { name, hash }, run);
  return made.ok
    ? { got: { found: made.value, outcome: 'pictures' }, keep: { name, mediaId: made.value, hash, failure: '' } }
    : { got: { found: made.code, outcome: 'picturesMissing' }, keep: { name, mediaId: null, hash: null, failure: made.code } };
}

/** Nothing is waited for between asking who makes these bytes just now and saying that it is us: the same picture is made once. */
function findOrMake(bytes: Buffer, { name, hash }: { name: string; hash: Buffer }, run: PictureRun): Promise<Made> {
  const { making, known } = run.pictures;
  const key = hash.toString('hex');
  const other = making.get(key);
  if (other) return other;
  const id = known.get(key);
  if (id !== undefined) return Promise.resolve(done(id));
  const own = findPictureByHash(hash)
    .then((found) => (found === null ? keepPicture(bytes, { name, hash }, run) : done(found)))
    .then((made: Made) => {
      if (made.ok) known.set(key, made.value);
      return made;
    })
    .finally(() => making.delete(key));
  making.set(key, own);
  return own;
}

/** The sizes are made by the library's own way in; the row and what it came from are written together. */
const keepPicture = (
  bytes: Buffer,
  { name, hash }: { name: string; hash: Buffer },
  { source, runId, personId }: PictureRun,
): Promise<Made> =>
  makePicture(bytes, async ({ picture }) => ({
    value: await insertPicture({ source, runId, name }, { picture, hash, personId }),
    keep: true,
  }));

/** What somebody took out of the library while this run remembered it is missing: the next run brings it anew. */
async function withoutGone(got: Map<string, Got>, { pictures }: PictureRun): Promise<Map<string, Got>> {
  const ids = new Set([...got.values()].flatMap(({ found }) => (typeof found === 'number' ? [found] : [])));
  const here = await findPicturesHere([...ids]);
  if (here.size === ids.size) return got;
  pictures.known.clear();
  return new Map(
    [...got].map(([address, one]) => [
      address,
      typeof one.found === 'number' && !here.has(one.found) ? { found: 'not-there', outcome: 'picturesMissing' } : one,
    ]),
  );
}
