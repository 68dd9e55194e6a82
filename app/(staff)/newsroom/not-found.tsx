import { Notice } from '#components/newsroom/shell/notice.tsx';
import { staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';

export default async function NotFound() {
  const t = translator(await staffLocale(), 'newsroom');
  return <Notice title={t('missingTitle')} text={t('missingText')} link={{ href: '/newsroom', label: t('toFirstPage') }} />;
}
