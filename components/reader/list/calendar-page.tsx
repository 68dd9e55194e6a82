import { type Locale, translator } from '#lib/messages/translator';
import { weeksOfMonth } from '#lib/vietnamese/days';
import { dayIn, monthIn } from '../words.ts';
import { DayPicker } from './day-picker.tsx';
import { type Heading, ListHeading } from './list-heading.tsx';

type Way = { href: string; month: string } | null;
type Props = {
  locale: Locale;
  heading: Heading;
  /** `YYYY-MM` */
  month: string;
  /** The days with stories, by `YYYY-MM-DD`. */
  days: ReadonlyMap<string, { href: string; stories: number }>;
  before: Way;
  after: Way;
  /** What the days of the list stand below. */
  base: string;
};

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A month of a list as a calendar: each day with stories leads to them. */
export function CalendarPage({ locale, heading, month, days, before, after, base }: Props) {
  const t = translator(locale, 'reader');
  // Without a leading zero: what is said begins with the number that is seen.
  const shownDay = (day: string) => dayIn(day, locale).replace(/^0/, '');
  const title = t('monthTitle', { section: heading.name, month: monthIn(month, locale) });
  return (
    <div className="list-page">
      <ListHeading heading={heading} locale={locale} title={title} />
      {days.size === 0 && <p className="empty">{t('monthEmpty')}</p>}
      <table className="calendar">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col">
                <abbr title={t(`weekday.${weekday}.long`)}>{t(`weekday.${weekday}.short`)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, index) => {
                const held = day && days.get(day);
                return (
                  // A week never changes its length, and a day outside the month has no name of its own.
                  <td key={day ?? WEEKDAYS[index]}>
                    {held ? (
                      // Its name begins with the number that is seen, so that whoever says it reaches it.
                      <a href={held.href}>
                        <span aria-hidden="true">{Number(day.slice(8))}</span>
                        <small aria-hidden="true">{held.stories}</small>
                        <span className="visually-hidden">{t('calendarDay', { day: shownDay(day), count: held.stories })}</span>
                      </a>
                    ) : (
                      day && Number(day.slice(8))
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {(before || after) && (
        <nav className="around" aria-label={t('otherMonths')}>
          {before && (
            <a href={before.href} rel="prev">
              {t('monthBefore', { month: monthIn(before.month, locale) })}
            </a>
          )}
          {after && (
            <a href={after.href} rel="next">
              {t('monthAfter', { month: monthIn(after.month, locale) })}
            </a>
          )}
        </nav>
      )}
      <DayPicker locale={locale} base={base} day={[...days.keys()].at(-1) ?? `${month}-01`} month={null} />
    </div>
  );
}
