import { Badge } from '@mantine/core';
import type { ArticleStatus } from '#lib/articles/status';
import { type Locale, translator } from '#lib/messages/translator';

/** Where an article stands, in words; lacquer red is for what readers see differently from what stands here. */
export function StateBadge({ status, hasChanges, locale }: { status: ArticleStatus; hasChanges: boolean; locale: Locale }) {
  const t = translator(locale, 'articles');
  const isWaiting = status === 'published' && hasChanges;
  return (
    <Badge
      variant={status === 'published' ? 'filled' : 'outline'}
      color={isWaiting ? 'lacquer' : 'gray'}
      tt="none"
      radius="xs"
      fw={500}
      miw="max-content"
    >
      {isWaiting ? t('changed') : t(status)}
    </Badge>
  );
}
