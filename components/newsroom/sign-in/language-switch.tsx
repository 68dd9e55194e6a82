import { Text, UnstyledButton } from '@mantine/core';
import { LOCALES, type Locale, translator } from '#lib/messages/translator';
import classes from './sign-in.module.css';

const LANGUAGES: Record<Locale, string> = { vi: 'Tiếng Việt', en: 'English' };

/** A plain form: the page comes back in the other language. */
export function LanguageSwitch({ locale, next }: { locale: Locale; next: string }) {
  const t = translator(locale, 'signIn');
  return (
    <form method="post" action="/api/sign-in/language" aria-label={t('language')} className={classes.language}>
      <Text size="sm" c="dimmed" mr="xs" aria-hidden="true">
        {t('language')}
      </Text>
      <input type="hidden" name="next" value={next} />
      {LOCALES.map((language) => (
        <UnstyledButton key={language} type="submit" name="locale" value={language} lang={language} aria-pressed={language === locale}>
          {LANGUAGES[language]}
        </UnstyledButton>
      ))}
    </form>
  );
}
