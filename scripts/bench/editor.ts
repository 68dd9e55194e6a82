import { askBytes } from './ask-bytes.ts';
import { type Opened, openEditors } from './editor-pages.ts';
import { FIGURES, longBody, WORDS } from './long-story.ts';
import type { BenchPaper } from './open-paper.ts';
import { type Measure, median } from './table.ts';
import { writeDrafts } from './write-drafts.ts';

const OPENINGS = 7;
const ASKED = 10;
/** For two quiet cores. */
const MOST = { typeable: 1_500, task: 200, key: 50, shift: 0.1 };
const STORY = `${WORDS.toLocaleString('en')} words with ${FIGURES} figures`;

/**
 * What a story of ten thousand words with sixty figures costs whoever writes it, in a real browser that keeps nothing from before: until it
 * can be typed into, until all of it stands, each key at its start, middle and end, and a thousand words pasted. The yardstick is the
 * same page with a story of one paragraph, opened by turns. Each opening is of a draft of its own, which nobody else has open.
 */
export async function measureEditor({
  largeUrl: url,
  largeDatabaseUrl: databaseUrl,
  password,
}: Pick<BenchPaper, 'largeUrl' | 'largeDatabaseUrl' | 'password'>): Promise<Measure[]> {
  const drafts = await writeDrafts({ databaseUrl, url });
  const body = longBody(-1, drafts.pictures);
  const write = {
    long: () => drafts.write('Bài dài', body),
    short: () => drafts.write('Bài ngắn', { ...body, content: body.content.slice(0, 1) }),
  };
  const editors = await openEditors({ url, password });
  try {
    const [long, short]: [Opened[], Opened[]] = [[], []];
    for (let turn = 0; turn < OPENINGS; turn++) {
      short.push(await editors.open(await write.short(), 0));
      long.push(await editors.open(await write.long(), FIGURES));
    }
    const address = `${url}/newsroom/articles/${await write.long()}`;
    const asked = [];
    for (let turn = 0; turn < ASKED; turn++) asked.push(await askBytes(address, { cookie: editors.cookie }));
    const yardstick = await editors.write(await write.short(), 0, [0]);
    const written = await editors.write(await write.long(), FIGURES, [0, 0.5, 1]);
    return [
      ...openings(long, short),
      { name: `opening ${STORY}: the server’s part`, value: median(asked.map(({ ms }) => ms)), unit: 'ms', target: null },
      { name: `opening ${STORY}: the page as sent`, value: (asked[0]?.bytes.length ?? 0) / 1_024, unit: 'KB', target: null },
      ...['start', 'middle', 'end'].flatMap((place, index) => keysAt(place, written.keys[index] ?? [])),
      {
        name: `a key in ${STORY} against one paragraph`,
        value: median(written.keys.flat()) / median(yardstick.keys.flat()),
        unit: 'ratio',
        target: null,
      },
      { name: `1,000 words pasted into ${STORY}`, value: median(written.pastes), unit: 'ms', target: null },
      {
        name: `1,000 words pasted into ${STORY} against one paragraph`,
        value: median(written.pastes) / median(yardstick.pastes),
        unit: 'ratio',
        target: null,
      },
    ];
  } finally {
    await editors.close();
    await drafts.close();
  }
}

function openings(long: readonly Opened[], short: readonly Opened[]): Measure[] {
  const middle = (turns: readonly Opened[], what: keyof Opened) => median(turns.map((opened) => opened[what]));
  const measure = (name: string, what: keyof Opened, most: number | null): Measure => ({
    name: `opening ${STORY}: ${name}`,
    value: middle(long, what),
    unit: what === 'shift' ? 'shift' : 'ms',
    target: most === null ? null : { most },
  });
  return [
    measure('can be typed into', 'typeable', MOST.typeable),
    measure('all of it stands', 'stands', null),
    measure('longest task', 'longest', MOST.task),
    measure('blocking time', 'blocking', null),
    measure('layout shift', 'shift', MOST.shift),
    {
      name: `opening ${STORY} against one paragraph`,
      value: middle(long, 'stands') / middle(short, 'stands'),
      unit: 'ratio',
      target: null,
    },
    {
      name: `opening ${STORY} against one paragraph: blocking time`,
      value: middle(long, 'blocking') / middle(short, 'blocking'),
      unit: 'ratio',
      target: null,
    },
  ];
}

function keysAt(place: string, keys: readonly number[]): Measure[] {
  const slowest = [...keys].sort((one, other) => one - other)[Math.ceil(keys.length * 0.95) - 1] ?? Number.NaN;
  return [
    { name: `a key at the ${place} of ${STORY}: half`, value: median(keys), unit: 'ms', target: null },
    { name: `a key at the ${place} of ${STORY}: 95 of 100`, value: slowest, unit: 'ms', target: { most: MOST.key } },
    { name: `a key at the ${place} of ${STORY}: slowest`, value: Math.max(...keys), unit: 'ms', target: null },
  ];
}
