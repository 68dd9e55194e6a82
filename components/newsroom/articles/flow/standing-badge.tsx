import { Badge } from '@mantine/core';
import type { Standing } from '#lib/articles/stages/standing';
import { type Locale, translator } from '#lib/messages/translator';

/** Where a story stands, in the words editors know; lacquer red is for what waits for somebody's work, or differs from what readers have. */
export function StandingBadge({ standing: { now, next }, locale }: { standing: Standing; locale: Locale }) {
  const t = translator(locale, 'flow');
  return (
    <Badge
      variant={now === 'published' ? 'filled' : 'outline'}
      color={next !== null || now === 'returned' ? 'lacquer' : 'gray'}
      tt="none"
      radius="xs"
      fw={500}
      miw="max-content"
    >
      {next === null ? t(`standing.${now}`) : t('andNext', { now: t(`standing.${now}`), next: t(`standing.${next}`) })}
    </Badge>
  );
}
