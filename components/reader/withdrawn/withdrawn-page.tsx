import type { WithdrawnArticle } from '#lib/articles/withdrawn/view';
import { translator } from '#lib/messages/translator';
import { longTime } from '../words.ts';
import { GonePage, type Onward } from './gone-page.tsx';

/** What a reader finds where a story was: that it was taken down, when and why. Nothing of the story itself, not even its title. */
export function WithdrawnPage({ article, ...onward }: Onward & { article: WithdrawnArticle }) {
  const { withdrawnAt, reason, isExpired } = article;
  const { locale } = onward;
  const t = translator(locale, 'corrections');
  return (
    <GonePage title={t(isExpired ? 'expiredTitle' : 'withdrawnTitle')} {...onward}>
      <p>{withdrawnAt ? t(isExpired ? 'expiredAt' : 'withdrawnAt', { time: longTime(withdrawnAt, locale) }) : t('withdrawn')}</p>
      {reason && <p>{t('withdrawnReason', { reason })}</p>}
    </GonePage>
  );
}
