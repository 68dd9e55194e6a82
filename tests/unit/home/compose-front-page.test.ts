import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryCard } from '#lib/articles/stories/view';
import { composeFrontPage, composePlaces, type FrontPageParts, NEWEST_NEEDED, STORIES_PER_SECTION } from '#lib/home/compose-front-page';
import { type OfferedSlot, SLOT_KINDS, SLOTS, type SlotKind } from '#lib/home/view';
import type { SectionNode } from '#lib/sections/tree';

const aSection = (id: number): SectionNode => ({
  id,
  slug: `muc-${id}`,
  name: `Mục ${id}`,
  nameEn: '',
  description: '',
  descriptionEn: '',
  isHidden: false,
  children: [],
});

/** A story; the higher its number, the newer it is. */
const aStory = (id: number, { section = aSection(1), hasPicture = true } = {}): StoryCard => ({
  id,
  locale: 'vi',
  path: `/muc/bai-${id}`,
  kicker: '',
  shownComments: 0,
  title: `Bài ${id}`,
  lead: '',
  section,
  publishedAt: new Date(id * 60_000),
  picture: hasPicture ? { alt: '', picture: { key: 'a', width: 320, height: 200, renditions: [] } } : null,
});

const parts = (changes: Partial<FrontPageParts> = {}): FrontPageParts => ({
  slots: [],
  newest: Array.from({ length: NEWEST_NEEDED }, (_, index) => aStory(100 - index)),
  bySection: [],
  mostRead: { day: [], week: [] },
  ...changes,
});
const slot = (position: number, kind: SlotKind, stories: StoryCard[], repeats = false): OfferedSlot => ({
  position,
  kind,
  stories,
  repeats,
});
const idsOf = (stories: readonly StoryCard[]) => stories.map(({ id }) => id);

describe('when nobody has arranged anything', () => {
  test('readers find the newest story with a picture leading, and the next ones beside it', () => {
    const newest = [aStory(9, { hasPicture: false }), aStory(8), aStory(7), aStory(6), aStory(5), aStory(4), aStory(3)];
    const page = composeFrontPage(parts({ newest }));
    expect(page.lead?.id).toBe(8);
    expect(idsOf(page.beside)).toEqual([9, 7, 6, 5, 4]);
    expect(idsOf(page.latest)).toEqual([3]);
  });

  test('a paper with one story leads with it, a paper with none leads with nothing', () => {
    expect(composeFrontPage(parts({ newest: [aStory(1, { hasPicture: false })] })).lead?.id).toBe(1);
    expect(composeFrontPage(parts({ newest: [] })).lead).toBeNull();
  });
});

describe('what an editor has arranged', () => {
  test('stands where the editor put it, and the newest fill the rest', () => {
    const page = composeFrontPage(
      parts({
        slots: [slot(0, 'story', [aStory(7, { hasPicture: false })]), slot(2, 'section', [aStory(100), aStory(50)])],
      }),
    );
    expect(page.lead?.id).toBe(7);
    expect(idsOf(page.beside)).toEqual([99, 100, 98, 97, 96]);
  });

  test('a story is kept for the slot that names it, though a rule before it would have taken it', () => {
    const page = composeFrontPage(
      parts({
        slots: [slot(1, 'term', [aStory(40), aStory(39)]), slot(3, 'story', [aStory(40)])],
      }),
    );
    expect(idsOf(page.beside).slice(0, 3)).toEqual([39, 99, 40]);
  });

  test('the most read of the day not shown yet fills its slot', () => {
    const slots = [slot(0, 'story', [aStory(100)]), slot(1, 'most_read', [aStory(100), aStory(20)])];
    expect(composeFrontPage(parts({ slots })).beside[0]?.id).toBe(20);
  });

  test('a slot whose story was withdrawn, or whose section is shown already, is filled by itself', () => {
    const slots = [slot(0, 'story', []), slot(1, 'section', [])];
    const page = composeFrontPage(parts({ slots }));
    expect([page.lead?.id, page.beside[0]?.id]).toEqual([100, 99]);
  });

  test('a paper with fewer stories than slots still has one that leads', () => {
    const slots = [slot(3, 'story', [aStory(1)])];
    expect(composeFrontPage(parts({ slots, newest: [aStory(1)] })).lead?.id).toBe(1);
  });
});

describe('a slot whose story may stand elsewhere as well', () => {
  const bySection = [{ section: aSection(1), stories: [aStory(100), aStory(99), aStory(98)] }];

  test('keeps it in its section and among what is new, and no other place of the top repeats it by itself', () => {
    const page = composeFrontPage(parts({ slots: [slot(3, 'story', [aStory(100)], true)], bySection }));
    expect(idsOf([page.lead ?? [], page.beside].flat())).toEqual([99, 98, 97, 100, 96, 95]);
    expect(idsOf(page.blocks[0]?.stories ?? [])).toEqual([100]);
    expect(page.latest[0]?.id).toBe(100);
  });

  test('may show what another slot names, and takes its best story whatever stands above', () => {
    const slots = [
      slot(0, 'story', [aStory(50)]),
      slot(1, 'story', [aStory(50)], true),
      slot(2, 'section', [aStory(50), aStory(49)], true),
    ];
    expect(idsOf(composeFrontPage(parts({ slots, bySection })).beside).slice(0, 2)).toEqual([50, 50]);
  });
});

test('an editor sees at each place what stands there, whether it fills by itself, and what would come next', () => {
  const slots = [slot(1, 'section', [aStory(80), aStory(79)]), slot(2, 'story', [aStory(60)]), slot(3, 'story', [])];
  const places = composePlaces(parts({ slots }));
  expect(places.map(({ story, isByItself, next }) => [story?.id, isByItself, next?.id])).toEqual([
    [100, true, 96],
    [80, false, 79],
    [60, false, 96],
    [99, true, 96],
    [98, true, 96],
    [97, true, 96],
  ]);
});

test('whatever is published and arranged, nothing stands twice but where it may, every slot is respected, and somebody leads', () => {
  const papers = fc
    .record({
      stories: fc.array(fc.record({ section: fc.integer({ min: 0, max: 3 }), hasPicture: fc.boolean() }), { maxLength: 40 }),
      slots: fc.array(
        fc.record({
          position: fc.integer({ min: 0, max: SLOTS - 1 }),
          kind: fc.constantFrom(...SLOT_KINDS),
          seed: fc.array(fc.nat({ max: 39 }), { maxLength: SLOTS }),
          repeats: fc.boolean(),
        }),
        { maxLength: SLOTS },
      ),
      read: fc.array(fc.nat({ max: 39 }), { maxLength: 10 }),
    })
    .map(({ stories, slots, read }) => {
      const all = stories.map((story, index) => aStory(1000 - index, { ...story, section: aSection(story.section) }));
      const pick = (places: number[]) => [...new Set(places)].flatMap((place) => all[place] ?? []);
      return {
        all,
        slots: [...new Map(slots.map((slot) => [slot.position, slot])).values()].map(({ position, kind, seed, repeats }) => ({
          position,
          kind,
          repeats,
          stories: pick(kind === 'story' ? seed.slice(0, 1) : seed),
        })),
        newest: all.slice(0, NEWEST_NEEDED),
        bySection: [0, 1, 2, 3].map((id) => ({
          section: aSection(id),
          stories: all.filter(({ section }) => section.id === id).slice(0, STORIES_PER_SECTION),
        })),
        mostRead: { day: pick(read), week: [] },
      };
    });
  fc.assert(
    fc.property(papers, ({ all, ...made }) => {
      const page = composeFrontPage(made);
      const places = composePlaces(made);
      const slotAt = (position: number) => made.slots.find((one) => one.position === position);
      const stands = places.flatMap(({ story, isByItself }, position) =>
        story ? [{ id: story.id, position, mayRepeat: !isByItself && slotAt(position)?.repeats === true }] : [],
      );
      const top = idsOf([page.lead ?? [], page.beside].flat());
      expect(top).toEqual(stands.map(({ id }) => id));
      const held = stands.filter(({ mayRepeat }) => !mayRepeat).map(({ id }) => id);
      const below = page.blocks.flatMap(({ stories }) => idsOf(stories));
      expect(new Set([...held, ...below]).size).toBe(held.length + below.length);
      expect(new Set([...held, ...idsOf(page.latest)]).size).toBe(held.length + page.latest.length);
      expect(page.lead === null).toBe(all.length === 0);
      expect(new Set(top).size).toBeGreaterThanOrEqual(Math.min(all.length, SLOTS) - (top.length - new Set(top).size));
      for (const block of page.blocks) expect(block.stories.every(({ section }) => section.id === block.section.id)).toBe(true);
      // Every section shows as much as it has, up to five.
      for (const { section, stories } of made.bySection) {
        const left = stories.filter(({ id }) => !held.includes(id)).length;
        const block = page.blocks.find((one) => one.section.id === section.id);
        expect(block?.stories.length ?? 0).toBe(Math.min(5, left));
      }
      // What follows is only ever what does not stand there.
      for (const { next } of places) if (next) expect(top).not.toContain(next.id);
      const named = new Set<number>();
      for (const { position, kind, stories, repeats } of [...made.slots].sort((one, other) => one.position - other.position)) {
        const [story] = stories;
        if (kind !== 'story' || !story || (!repeats && named.has(story.id))) continue;
        expect(places[position]?.story?.id).toBe(story.id);
        if (!repeats) named.add(story.id);
      }
      for (const { position, kind, stories, repeats } of made.slots) {
        const [shown, offered] = [places[position]?.story?.id ?? 0, idsOf(stories)];
        if (kind === 'story' || offered.length === 0) continue;
        if (repeats) expect(shown).toBe(offered[0]);
        // A rule shows what it is about unless all of that stands elsewhere at the top.
        else if (!offered.includes(shown)) expect(offered.every((id) => top.includes(id))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
