import { attachmentPath } from '#lib/attachments/file-name';
import { fileSize } from '#lib/attachments/file-size';
import { playingTime } from '#lib/attachments/playing-time';
import type { Attachment } from '#lib/attachments/schema';
import { isSound } from '#lib/attachments/types';
import { type Locale, translator } from '#lib/messages/translator';

/** A file with what it is and how large, before anybody opens it; a sound can be heard where it stands, and read. */
export function StoryAttachment({ attachment, label, locale }: { attachment: Attachment; label: string; locale: Locale }) {
  const t = translator(locale, 'storyBody');
  if (isSound(attachment.type)) return <StorySound sound={attachment} label={label || attachment.fileName} locale={locale} />;
  return (
    <p className="story-attachment">
      <a href={attachmentPath(attachment)} type={attachment.type}>
        {label || attachment.fileName}
      </a>{' '}
      <span className="attachment-size">({t('fileType', { size: fileSize(attachment.bytes, locale) })})</span>
    </p>
  );
}

/** Nothing of it is fetched before somebody presses play. The link is for who would rather keep it, and for paper. */
function StorySound({ sound, label, locale }: { sound: Attachment; label: string; locale: Locale }) {
  const t = translator(locale, 'storyBody');
  const path = attachmentPath(sound);
  return (
    <figure className="story-sound">
      <figcaption>
        <a href={path} type={sound.type}>
          {label}
        </a>{' '}
        <span className="attachment-size">
          ({t('soundType', { time: playingTime(sound.seconds ?? 0), size: fileSize(sound.bytes, locale) })})
        </span>
      </figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said in it stands below as text. */}
      <audio controls preload="none" src={path} aria-label={label} />
      {sound.transcript && (
        <details>
          <summary>{t('transcript')}</summary>
          {sound.transcript.split(/\n+/).map((paragraph, index) => (
            // A text does not change its order while it is on the page.
            <p key={`${index} ${paragraph.slice(0, 20)}`}>{paragraph}</p>
          ))}
        </details>
      )}
    </figure>
  );
}
