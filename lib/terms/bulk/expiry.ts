import type { ListLocale, StoryList } from '../../articles/lists/view.ts';
import { tags } from '../../cache/tags.ts';

/**
 * What stories that came under a term, or left it, make old in its lists: the first page, the later pages that reach over their days, and
 * whether there is anything at all.
 * @param days when they came out, by language
 * @param wasThere in which languages something stood under it before and stands there now
 */
export function tagsOfMoved(
  termId: number,
  days: readonly { locale: ListLocale; day: string }[],
  wasThere: readonly ListLocale[],
): string[] {
  const lists = Map.groupBy(days, ({ locale }) => locale);
  return [...lists].flatMap(([locale, ofLocale]) => {
    const list: StoryList = { kind: 'term', locale, id: termId };
    const spans = new Set(ofLocale.flatMap(({ day }) => [day, day.slice(0, 7)]));
    return [
      tags.head(list),
      ...(wasThere.includes(locale) ? [] : [tags.begun(list)]),
      ...[...spans, 'any'].map((span) => tags.past(list, span)),
    ];
  });
}
