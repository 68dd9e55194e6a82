import { type Locale, translator } from '#lib/messages/translator';
import type { Announcement } from '#lib/site/announcement';

/** The one thing the paper announces on every page, in the language of the page; nothing when it has no words in that language. */
export function AnnouncementBar({ announcement, locale }: { announcement: Announcement | null; locale: Locale }) {
  const text = announcement?.text[locale];
  if (!announcement || !text) return null;
  return (
    <aside
      className={announcement.kind === 'info' ? 'announcement' : `announcement announcement-${announcement.kind}`}
      aria-label={translator(locale, 'home')('announcement')}
    >
      <p>{announcement.link ? <a href={announcement.link}>{text}</a> : text}</p>
    </aside>
  );
}
