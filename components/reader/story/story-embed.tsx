import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { EmbedAttributes } from '#lib/articles/document';
import { embedFrame, embedLink, embedName } from '#lib/articles/embeds';
import { type Locale, translator } from '#lib/messages/translator';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Enhanced by public/reader/click-embed.js. */
      'click-embed': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}

/** Where a page that shows embeds finds what puts a frame in on a click. */
export const CLICK_EMBED_SCRIPT = '/reader/click-embed.js';

/**
 * A card for what lives at somebody else's: its title leads there without any script. The frame is only put in by
 * `public/reader/click-embed.js` when a reader asks for it; until then the page asks nobody for anything.
 */
export function StoryEmbed({ embed, locale }: { embed: EmbedAttributes; locale: Locale }) {
  const t = translator(locale, 'storyBody');
  const provider = embedName(embed.provider);
  const frame = embedFrame(embed);
  const title = embed.title || t('elsewhere', { provider });
  return (
    <figure className="story-embed">
      <click-embed data-src={frame?.src} data-shape={frame?.shape} data-title={`${provider}: ${title}`}>
        <p className="embed-provider">{provider}</p>
        <p className="embed-title">
          <a href={embedLink(embed)} rel="noopener noreferrer">
            {title}
          </a>
        </p>
        {frame && (
          <div className="embed-ask" hidden>
            <button type="button">{frame.shape === 'post' ? t('showPost') : t('watch')}</button>
            <p>{t('beforeClick', { provider })}</p>
          </div>
        )}
      </click-embed>
    </figure>
  );
}
