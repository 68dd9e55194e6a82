import { PageFrame } from '#components/reader/frame/page-frame.tsx';
import { FrontPage } from '#components/reader/home/front-page.tsx';
import { requireStaff } from '#lib/auth/session';
import { readNewestTerms, readSections, readSettings } from '#lib/cache/reads';
import { now } from '#lib/clock';
import { findFrontAt } from '#lib/home/preview/find-front-at';
import { frontAtInput, nextMorning } from '#lib/home/preview/schema';
import type { FrontAt } from '#lib/home/preview/view';
import { frontPath } from '#lib/site/reader-side';
import { wordsOf } from '#lib/site/view';

export type FrontPreviewProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * What a preview of the front page is asked for. A front page that has been is no preview: what lies behind us is shown as it is now.
 * An arrangement that is not on the page yet is looked at for now, unless a moment is named.
 */
export async function askedFront({ searchParams }: FrontPreviewProps) {
  await requireStaff('arrange-home');
  const query = await searchParams;
  const { at, edition, board } = frontAtInput.parse(query);
  const isNow = board !== null && (at === null || at <= now());
  return {
    edition,
    board,
    /** The arrangement as it stands in the address, for the ways from here. */
    typed: board !== null && typeof query.board === 'string' ? query.board : null,
    at: at && at > now() ? at : isNow ? now() : nextMorning(now()),
    isNow,
  };
}

/** The front page that was asked for. */
export async function frontOf(props: FrontPreviewProps): Promise<FrontAt> {
  const { at, edition, board } = await askedFront(props);
  return findFrontAt(edition, at, board);
}

/** A front page as readers would see it, in the clothes of the reader's side. */
export async function FrontPreview({ front: { at, locale, page } }: { front: FrontAt }) {
  const [settings, sections, terms] = await Promise.all([readSettings(), readSections(), readNewestTerms()]);
  const { announcement } = settings;
  const isOver = announcement?.until && new Date(announcement.until) <= at;
  const threads = terms.filter(({ kind }) => kind === 'thread');
  return (
    <div lang={locale}>
      <PageFrame
        locale={locale}
        settings={{ ...settings, announcement: isOver ? null : announcement }}
        sections={sections}
        terms={terms}
        home={frontPath(locale)}
        other={null}
      >
        <FrontPage page={page} siteName={wordsOf(settings, locale).name} locale={locale} threads={threads} />
      </PageFrame>
    </div>
  );
}
