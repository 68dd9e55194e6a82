import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import { shareLinks } from '#lib/articles/share-links';
import { type Locale, translator } from '#lib/messages/translator';
import { printPath } from '#lib/site/paths';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Enhanced by public/reader/story.js; its buttons show only then. */
      'story-tools': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}

type Props = {
  locale: Locale;
  story: { id: number; path: string; title: string };
  /** The story's full address. */
  address: string;
  /** Whether readers see how often it was read. */
  hasCounts: boolean;
};

/** What a reader can do with a story. Links work by themselves; buttons need a script and are not there without it. */
export function StoryTools({ locale, story, address, hasCounts }: Props) {
  const t = translator(locale, 'tools');
  const share = shareLinks({ address, title: story.title });
  return (
    <story-tools
      data-article={story.id}
      data-address={address}
      data-views={hasCounts ? t('views', { count: '{count}' }) : undefined}
      data-size-now={t('sizeNow', { percent: '{percent}' })}
      data-copied={t('copied')}
      data-not-copied={t('notCopied')}
      data-listen={t('listen')}
      data-pause={t('pause')}
      data-resume={t('resume')}
      data-listening={t('listening')}
      data-paused={t('paused')}
      data-listened={t('listened')}
      data-cannot-listen={t('cannotListen')}
      data-offline-note={t('offlineNote', { time: '{time}' })}
      data-offline-form={t('offlineForm')}
    >
      <section className="story-tools" aria-label={t('tools')}>
        <button type="button" data-tool="listen" hidden>
          {t('listen')}
        </button>
        <button type="button" data-tool="stop" hidden>
          {t('stop')}
        </button>
        <fieldset className="story-sizes" aria-label={t('textSize')}>
          <button type="button" data-tool="smaller" aria-label={`A−: ${t('smaller')}`}>
            A−
          </button>
          <button type="button" data-tool="normal" aria-label={`A: ${t('normalSize')}`}>
            A
          </button>
          <button type="button" data-tool="larger" aria-label={`A+: ${t('larger')}`}>
            A+
          </button>
        </fieldset>
        <button type="button" data-tool="contrast" aria-pressed="false">
          {t('contrast')}
        </button>
        <a href={printPath(story.path, locale)} rel="nofollow" data-tool="print">
          {t('print')}
        </a>
        <a href={`/api/stories/${story.id}/file`} rel="nofollow" download>
          {t('save')}
        </a>
        <details>
          <summary>{t('share')}</summary>
          <ul>
            {Object.entries({ Zalo: share.zalo, Facebook: share.facebook, X: share.x }).map(([name, href]) => (
              <li key={name}>
                <a href={href} target="_blank" rel="noopener nofollow">
                  {name}
                </a>
              </li>
            ))}
            <li>
              <a href={share.email}>{t('email')}</a>
            </li>
            <li>
              <button type="button" data-tool="copy" hidden>
                {t('copy')}
              </button>
            </li>
            <li>
              <button type="button" data-tool="share" hidden>
                {t('shareBy')}
              </button>
            </li>
          </ul>
        </details>
        {hasCounts && <span className="story-views" data-count="" />}
      </section>
      <p className="visually-hidden" role="status" data-status="" />
      <noscript>
        <img className="view-pixel" src={`/api/views/${story.id}.gif`} alt="" width="1" height="1" />
      </noscript>
      <script type="module" src="/reader/story.js" />
    </story-tools>
  );
}
