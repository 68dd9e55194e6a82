import type { StoryCard } from '../../articles/stories/view.ts';
import type { FrontPageParts } from '../compose-front-page.ts';
import type { SlotRule, SlotSource } from '../view.ts';
import type { ComingPlan, ForeseenPlan } from './view.ts';

type GoesOut = NonNullable<ComingPlan['goesOut']> & { card: StoryCard };

/** How stories stand once what is planned was carried out in its order: by id, what goes out, or null for what goes down. */
export type Foreseen = { plans: ForeseenPlan[]; changes: Map<number, GoesOut | null> };

/** Carries plans out on paper, judged as they will be judged at their moment. */
export function foresee(coming: readonly ComingPlan[]): Foreseen {
  const live = new Map<number, number | null>(coming.map(({ articleId, live: version }) => [articleId, version]));
  const taken = new Set<number>();
  const changes: Foreseen['changes'] = new Map();
  const plans = coming.map((plan): ForeseenPlan => {
    const { articleId, goesOut } = plan;
    const shown = live.get(articleId) ?? null;
    if (goesOut === null) {
      live.set(articleId, null);
      if (shown !== null) {
        changes.set(articleId, null);
        taken.add(articleId);
      }
      return { plan, comesAbout: shown !== null };
    }
    const { version, plannedOver, card, isEmbargoed } = goesOut;
    const isGone = shown === null && (plannedOver !== null || taken.has(articleId));
    if (!card || isEmbargoed || isGone || (shown !== null && shown > version)) return { plan, comesAbout: false };
    live.set(articleId, version);
    changes.set(articleId, { ...goesOut, card });
    return { plan, comesAbout: true };
  });
  return { plans, changes };
}

const newestFirst = (one: StoryCard, other: StoryCard): number =>
  other.publishedAt.getTime() - one.publishedAt.getTime() || other.id - one.id;

/** Whether a story is what a rule asks for at a moment; the same is asked in `lib/home/published/store.ts`. */
const followsRule = ({ picture, publishedAt }: StoryCard, { isPictured, maxAgeHours }: SlotRule, at: Date): boolean =>
  (!isPictured || picture !== null) && (maxAgeHours === null || publishedAt.getTime() > at.getTime() - maxAgeHours * HOUR_MS);
const HOUR_MS = 3_600_000;

type Parts = Omit<FrontPageParts, 'slots'> & { slots: readonly SlotSource[] };

/** What a front page of one edition is made of, once these changes have come about. */
export function partsAfter(parts: Parts, changes: Foreseen['changes'], { locale, at }: { locale: 'vi' | 'en'; at: Date }): FrontPageParts {
  const arriving = [...changes.values()].filter((change) => change !== null).filter(({ card }) => card.locale === locale);
  const stay = (stories: readonly StoryCard[]) => stories.filter(({ id }) => !changes.has(id));
  const join = (stories: readonly StoryCard[], fits: (arrival: GoesOut) => boolean): StoryCard[] =>
    [...stay(stories), ...arriving.filter(fits).map(({ card }) => card)].sort(newestFirst);
  const stands = (stories: readonly StoryCard[]): StoryCard[] =>
    stories.flatMap((story) => {
      const change = changes.get(story.id);
      return change === undefined ? [story] : change ? [change.card] : [];
    });
  const isIn = (sectionId: number | null) => (arrival: GoesOut) => arrival.card.section.id === sectionId || arrival.parentId === sectionId;
  const fits = {
    story: (id: number | null) => (arrival: GoesOut) => arrival.card.id === id,
    section: isIn,
    term: (id: number | null) => (arrival: GoesOut) => id !== null && arrival.termIds.includes(id),
  };
  return {
    slots: parts.slots.map((slot) => {
      const stories = slot.kind === 'most_read' ? stands(slot.stories) : join(slot.stories, fits[slot.kind](slot.of));
      return { ...slot, stories: stories.filter((story) => followsRule(story, slot, at)) };
    }),
    newest: join(parts.newest, () => true),
    bySection: parts.bySection.map(({ section, stories }) => ({ section, stories: join(stories, isIn(section.id)) })),
    mostRead: Object.fromEntries(Object.entries(parts.mostRead).map(([period, stories]) => [period, stands(stories)])),
  };
}
