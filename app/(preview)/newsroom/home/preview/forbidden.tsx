import { staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';

export default async function Forbidden() {
  const locale = await staffLocale();
  const t = translator(locale, 'newsroom');
  return (
    <main lang={locale} className="story-page">
      <h1>{t('forbiddenTitle')}</h1>
      <p>{t('forbiddenText')}</p>
      <p>
        <a href="/newsroom">{t('toFirstPage')}</a>
      </p>
    </main>
  );
}
