import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryCard } from '#lib/articles/stories/view';
import { composeFrontPage, type FrontPageParts, NEWEST_NEEDED, STORIES_PER_SECTION } from '#lib/home/compose-front-page';
import { SLOT_KINDS, SLOTS } from '#lib/home/view';
import type { SectionNode } from '#lib/sections/tree';

const aSection = (id: number): SectionNode => ({
  id,
  slug: `muc-${id}`,
  name: `Mục ${id}`,
  nameEn: '',
  description: '',
  descriptionEn: '',
  children: [],
});

/** A story; the higher its number, the newer it is. */
const aStory = (id: number, { section = aSection(1), hasPicture = true } = {}): StoryCard => ({
  id,
  locale: 'vi',
  path: `/muc/bai-${id}`,
  kicker: '',
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
        slots: [
          { position: 0, kind: 'story', stories: [aStory(7, { hasPicture: false })] },
          { position: 2, kind: 'section', stories: [aStory(100), aStory(50)] },
        ],
      }),
    );
    expect(page.lead?.id).toBe(7);
    expect(idsOf(page.beside)).toEqual([99, 100, 98, 97, 96]);
  });

  test('a story is kept for the slot that names it, though a rule before it would have taken it', () => {
    const page = composeFrontPage(
      parts({
        slots: [
          { position: 1, kind: 'term', stories: [aStory(40), aStory(39)] },
          { position: 3, kind: 'story', stories: [aStory(40)] },
        ],
      }),
    );
    expect(idsOf(page.beside).slice(0, 3)).toEqual([39, 99, 40]);
  });

  test('the most read of the day not shown yet fills its slot', () => {
    const mostRead = { day: [aStory(100), aStory(20)], week: [] };
    const slots = [
      { position: 0, kind: 'story' as const, stories: [aStory(100)] },
      { position: 1, kind: 'most_read' as const, stories: [] },
    ];
    expect(composeFrontPage(parts({ slots, mostRead })).beside[0]?.id).toBe(20);
  });

  test('a slot whose story was withdrawn, or whose section is shown already, is filled by itself', () => {
    const slots = [
      { position: 0, kind: 'story' as const, stories: [] },
      { position: 1, kind: 'section' as const, stories: [] },
    ];
    const page = composeFrontPage(parts({ slots }));
    expect([page.lead?.id, page.beside[0]?.id]).toEqual([100, 99]);
  });

  test('a paper with fewer stories than slots still has one that leads', () => {
    const slots = [{ position: 3, kind: 'story' as const, stories: [aStory(1)] }];
    expect(composeFrontPage(parts({ slots, newest: [aStory(1)] })).lead?.id).toBe(1);
  });
});

test('whatever is published and arranged, nothing stands twice, every slot is respected, and somebody leads', () => {
  const papers = fc
    .record({
      stories: fc.array(fc.record({ section: fc.integer({ min: 0, max: 3 }), hasPicture: fc.boolean() }), { maxLength: 40 }),
      slots: fc.array(
        fc.record({
          position: fc.integer({ min: 0, max: SLOTS - 1 }),
          kind: fc.constantFrom(...SLOT_KINDS),
          seed: fc.array(fc.nat({ max: 39 }), { maxLength: SLOTS }),
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
        slots: [...new Map(slots.map((slot) => [slot.position, slot])).values()].map(({ position, kind, seed }) => ({
          position,
          kind,
          stories: kind === 'most_read' ? [] : pick(kind === 'story' ? seed.slice(0, 1) : seed),
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
      const top = idsOf([page.lead ?? [], page.beside].flat());
      const below = page.blocks.flatMap(({ stories }) => idsOf(stories));
      expect(new Set([...top, ...below]).size).toBe(top.length + below.length);
      expect(new Set([...top, ...idsOf(page.latest)]).size).toBe(top.length + page.latest.length);
      expect(page.lead === null).toBe(all.length === 0);
      expect(top.length).toBe(Math.min(SLOTS, all.length));
      for (const block of page.blocks) expect(block.stories.every(({ section }) => section.id === block.section.id)).toBe(true);
      // Every section shows as much as it has, up to five.
      for (const { section, stories } of made.bySection) {
        const left = stories.filter(({ id }) => !top.includes(id)).length;
        const block = page.blocks.find((one) => one.section.id === section.id);
        expect(block?.stories.length ?? 0).toBe(Math.min(5, left));
      }
      if (all.length < SLOTS) return;
      const named = new Map<number, number>();
      for (const { position, kind, stories } of [...made.slots].sort((one, other) => one.position - other.position)) {
        const [story] = stories;
        if (kind === 'story' && story && ![...named.values()].includes(story.id)) named.set(position, story.id);
      }
      for (const [position, id] of named) expect(top[position]).toBe(id);
      for (const { position, kind, stories } of made.slots) {
        const offered = idsOf(kind === 'most_read' ? made.mostRead.day : stories);
        const shown = top[position] ?? 0;
        // A rule shows what it is about unless all of that stands elsewhere at the top.
        if (kind !== 'story' && !offered.includes(shown)) expect(offered.every((id) => top.includes(id))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
