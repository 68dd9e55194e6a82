import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import { type Locale, translator } from '#lib/messages/translator';
import { notePath } from '#lib/site/paths';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Enhanced by public/reader/correction.js, which story.js fetches when it is wanted. */
      'correction-link': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}

/** The way to tell of a mistake in a story: a link, and for who selects a passage a button beside it. */
export function CorrectionLink({ articleId, locale }: { articleId: number; locale: Locale }) {
  const t = translator(locale, 'corrections');
  return (
    <correction-link data-at-passage={t('reportThis')} data-close={t('close')}>
      <a href={notePath(articleId, locale)} rel="nofollow">
        {t('report')}
      </a>
    </correction-link>
  );
}
