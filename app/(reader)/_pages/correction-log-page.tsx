import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CorrectionLogPage } from '#components/reader/corrections/correction-log-page.tsx';
import { parseCursor } from '#lib/articles/lists/cursor';
import type { ListLocale } from '#lib/articles/lists/view';
import { readCorrectionLog } from '#lib/cache/read-corrections';
import { readSettings } from '#lib/cache/reads';
import { translator } from '#lib/messages/translator';
import { correctionLogPath, earlierPath } from '#lib/site/paths';
import { otherLocale } from '#lib/site/reader-side';
import { wordsOf } from '#lib/site/view';
import { isEdition, requireEdition } from './edition.ts';
import { listHead } from './metadata.ts';
import { ReaderPage } from './reader-page.tsx';

/** Asked for from the newest on, or before a place (`cursor`). */
type Asked = { locale: ListLocale; cursor?: string };

async function logAt({ locale, cursor }: Asked) {
  await requireEdition(locale);
  const before = cursor === undefined ? null : parseCursor(cursor);
  if (cursor !== undefined && !before) notFound();
  return readCorrectionLog(locale, before);
}

/** The log in the other edition, while that is there. */
async function otherLog(locale: ListLocale) {
  const [{ editions }, other] = [await readSettings(), otherLocale(locale)];
  return isEdition(other, editions) && editions.includes(other) ? { locale: other, path: correctionLogPath(other) } : null;
}

export async function correctionLogMetadata(asked: Asked): Promise<Metadata> {
  const { locale, cursor } = asked;
  const [{ earlier }, settings, other] = await Promise.all([logAt(asked), readSettings(), otherLog(locale)]);
  const { name } = wordsOf(settings, locale);
  const t = translator(locale, 'corrections');
  const base = correctionLogPath(locale);
  const path = cursor === undefined ? base : `${base}${earlierRest(cursor, locale)}`;
  return {
    title: t('log.title'),
    ...listHead(
      {
        locale,
        siteName: name,
        title: t('log.title'),
        description: t('log.lead'),
        path,
        other: cursor === undefined ? other : null,
        feeds: [],
      },
      [],
    ),
    pagination: { next: earlier && earlierPath(base, earlier, locale) },
    ...(cursor !== undefined && { robots: { index: false, follow: true } }),
  };
}

const earlierRest = (cursor: string, locale: ListLocale): string => {
  const place = parseCursor(cursor);
  return place ? earlierPath('', place, locale) : '';
};

export async function CorrectionLogRoute(asked: Asked) {
  const { locale, cursor } = asked;
  const { corrections, earlier } = await logAt(asked);
  const base = correctionLogPath(locale);
  return (
    <ReaderPage locale={locale} other={await otherLog(locale)}>
      <CorrectionLogPage
        locale={locale}
        corrections={corrections}
        first={cursor === undefined ? null : base}
        earlier={earlier && earlierPath(base, earlier, locale)}
      />
    </ReaderPage>
  );
}
