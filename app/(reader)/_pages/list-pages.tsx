import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { JsonLd } from '#components/reader/json-ld.tsx';
import { CalendarPage } from '#components/reader/list/calendar-page.tsx';
import { DayPage } from '#components/reader/list/day-page.tsx';
import { ListPage } from '#components/reader/list/list-page.tsx';
import { dayIn, monthIn, nameIn } from '#components/reader/words.ts';
import { parseCursor } from '#lib/articles/lists/cursor';
import { describeAuthor, describeList } from '#lib/articles/lists/structured-data';
import type { ListLocale, ListPage as Page } from '#lib/articles/lists/view';
import { readDay, readEarlier, readLater, readMonth, readNewest } from '#lib/cache/read-lists';
import { readSettings } from '#lib/cache/reads';
import { translator } from '#lib/messages/translator';
import { dayPath, earlierPath, laterPath, monthPath, pathPrefix, pathWords, sectionPath } from '#lib/site/paths';
import { siteUrl } from '#lib/site/reader-side';
import { describeWay, graphOf } from '#lib/site/structured-data';
import { wordsOf } from '#lib/site/view';
import { dayOf, monthOf } from '#lib/vietnamese/days';
import { otherList } from './edition.ts';
import { type ListAddress, type ListedAt, listAt } from './list-at.ts';
import { type LinkedFeed, listHead } from './metadata.ts';
import { ReaderPage } from './reader-page.tsx';

// The pages that every list of stories has, in every edition: the newest, earlier ones, later ones, a day, a month.

/** How the pages of a list are asked for: `newest`, or before or after a place in it. */
export type ListTurn = { turn: 'newest' } | { turn: 'earlier' | 'later'; cursor: string };

/** Where a list stands in the row of sections: a sub-section under the one above it. */
const placeOf = ({ section, term, path, locale }: ListedAt): string | undefined =>
  section?.parent ? sectionPath(section.parent.slug, locale) : term ? undefined : path;

async function turnTo(address: ListAddress, locale: ListLocale, at: ListTurn): Promise<{ listed: ListedAt; page: Page; path: string }> {
  const words = pathWords(locale);
  const rest = at.turn === 'newest' ? '' : `/${words[at.turn]}/${at.cursor}`;
  const listed = await listAt(address, locale, rest);
  if (at.turn === 'newest') return { listed, page: await readNewest(listed.list), path: listed.path };
  const place = parseCursor(at.cursor);
  if (!place) notFound();
  const page = at.turn === 'earlier' ? await readEarlier(listed.list, place) : await readLater(listed.list, place);
  // What is newer than this page is the list's first page; that is where it has its address.
  if (!page) redirect(listed.path);
  return { listed, page, path: listed.path + rest };
}

export async function listMetadata(address: ListAddress, locale: ListLocale, at: ListTurn): Promise<Metadata> {
  const [{ listed, page, path }, settings] = await Promise.all([turnTo(address, locale, at), readSettings()]);
  const { name } = wordsOf(settings, locale);
  return {
    title: listed.name,
    ...listHead(
      {
        locale,
        siteName: name,
        title: listed.name,
        description: listed.description,
        path,
        // Later pages of one language show other stories than those of the other.
        other: at.turn === 'newest' ? await otherList(listed) : null,
        feeds: feedsOf(listed, name),
      },
      page.stories,
    ),
    pagination: {
      previous: page.newer && laterPath(listed.path, page.newer, locale),
      next: page.earlier && earlierPath(listed.path, page.earlier, locale),
    },
    // Later pages move on with every new story: whoever searches is better led to the story itself.
    ...(at.turn !== 'newest' && { robots: { index: false, follow: true } }),
  };
}

export async function ListRoute({ address, locale, at }: { address: ListAddress; locale: ListLocale; at: ListTurn }) {
  const { listed, page, path } = await turnTo(address, locale, at);
  const [first] = page.stories;
  const { name, description, section, term } = listed;
  const described = { siteUrl: siteUrl(), locale, name, description, path, stories: page.stories };
  const parent = section?.parent;
  return (
    <ReaderPage locale={locale} other={await otherList(listed)} here={placeOf(listed)}>
      <JsonLd
        data={graphOf(
          term?.kind === 'author' ? describeAuthor({ ...described, portrait: term.portrait }) : describeList(described),
          describeWay(siteUrl(), [
            ...(parent ? [{ name: nameIn(parent, locale), path: sectionPath(parent.slug, locale) }] : []),
            { name, path: listed.path },
          ]),
        )}
      />
      <ListPage
        locale={locale}
        heading={listed}
        stories={page.stories}
        isFirst={at.turn === 'newest'}
        newer={page.newer && laterPath(listed.path, page.newer, locale)}
        earlier={page.earlier && earlierPath(listed.path, page.earlier, locale)}
        calendar={listed.calendar === null || !first ? null : calendarAt(listed.calendar, first.publishedAt, locale)}
      />
    </ReaderPage>
  );
}

/** A list names its own feeds; the list of all stories, the paper's. */
const feedsOf = ({ list, name, path, locale }: ListedAt, site: string): LinkedFeed[] => [
  list.kind === 'all'
    ? { base: pathPrefix(locale), title: site }
    : { base: path, title: translator(locale, 'machines')('feedTitle', { list: name, site }) },
];

const calendarAt = (base: string, moment: Date, locale: ListLocale) => ({
  base,
  day: dayOf(moment),
  month: monthPath(base, monthOf(moment), locale),
});

type Span = { address: ListAddress; locale: ListLocale };

async function dayAt({ address, locale }: Span, day: string) {
  const listed = await listAt(address, locale, `/${pathWords(locale).day}/${day}`);
  const found = listed.calendar === null ? null : await readDay(listed.list, day);
  if (!found || listed.calendar === null) notFound();
  return { listed, found, calendar: listed.calendar };
}

export async function dayMetadata(span: Span, day: string): Promise<Metadata> {
  const [{ listed, found, calendar }, settings] = await Promise.all([dayAt(span, day), readSettings()]);
  const { name } = wordsOf(settings, span.locale);
  const { locale } = span;
  const title = translator(locale, 'reader')('dayTitle', { section: listed.name, day: dayIn(day, locale) });
  return {
    title,
    ...listHead(
      { locale, siteName: name, title, description: '', path: dayPath(calendar, day, locale), other: null, feeds: [] },
      found.stories,
    ),
    pagination: {
      previous: found.before && dayPath(calendar, dayOf(found.before), locale),
      next: found.after && dayPath(calendar, dayOf(found.after), locale),
    },
    // Every date there ever was has a page; only those with stories are worth finding.
    ...(found.stories.length === 0 && { robots: { index: false, follow: true } }),
  };
}

export async function DayRoute({ day, ...span }: Span & { day: string }) {
  const { listed, found, calendar } = await dayAt(span, day);
  const { locale } = span;
  return (
    <ReaderPage locale={locale} other={await otherList(listed)} here={placeOf(listed)}>
      <DayPage
        locale={locale}
        heading={listed}
        day={day}
        stories={found.stories}
        before={found.before && { href: dayPath(calendar, dayOf(found.before), locale), moment: found.before }}
        after={found.after && { href: dayPath(calendar, dayOf(found.after), locale), moment: found.after }}
        calendar={{ base: calendar, day, month: monthPath(calendar, day.slice(0, 7), locale) }}
      />
    </ReaderPage>
  );
}

async function monthAt({ address, locale }: Span, month: string) {
  const listed = await listAt(address, locale, `/${pathWords(locale).month}/${month}`);
  const found = listed.calendar === null ? null : await readMonth(listed.list, month);
  if (!found || listed.calendar === null) notFound();
  return { listed, found, calendar: listed.calendar };
}

export async function monthMetadata(span: Span, month: string): Promise<Metadata> {
  const { listed, found, calendar } = await monthAt(span, month);
  const { locale } = span;
  return {
    title: translator(locale, 'reader')('monthTitle', { section: listed.name, month: monthIn(month, locale) }),
    alternates: { canonical: monthPath(calendar, month, locale) },
    pagination: {
      previous: found.before && monthPath(calendar, found.before, locale),
      next: found.after && monthPath(calendar, found.after, locale),
    },
    robots: { index: false, follow: true },
  };
}

export async function MonthRoute({ month, ...span }: Span & { month: string }) {
  const { listed, found, calendar } = await monthAt(span, month);
  const { locale } = span;
  return (
    <ReaderPage locale={locale} other={await otherList(listed)} here={placeOf(listed)}>
      <CalendarPage
        locale={locale}
        heading={listed}
        month={month}
        days={new Map(found.days.map(({ day, stories }) => [day, { href: dayPath(calendar, day, locale), stories }]))}
        before={found.before ? { href: monthPath(calendar, found.before, locale), month: found.before } : null}
        after={found.after ? { href: monthPath(calendar, found.after, locale), month: found.after } : null}
        base={calendar}
      />
    </ReaderPage>
  );
}
