import { attachmentPath } from '#lib/attachments/file-name';
import { fileSize } from '#lib/attachments/file-size';
import type { Attachment } from '#lib/attachments/schema';
import { type Locale, translator } from '#lib/messages/translator';

/** A file with what it is and how large, before anybody opens it. */
export function StoryAttachment({ attachment, label, locale }: { attachment: Attachment; label: string; locale: Locale }) {
  const t = translator(locale, 'storyBody');
  return (
    <p className="story-attachment">
      <a href={attachmentPath(attachment)} type={attachment.type}>
        {label || attachment.fileName}
      </a>{' '}
      <span className="attachment-size">({t('fileType', { size: fileSize(attachment.bytes, locale) })})</span>
    </p>
  );
}
