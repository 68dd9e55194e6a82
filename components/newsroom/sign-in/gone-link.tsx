import { Text } from '@mantine/core';
import { type Locale, translator } from '#lib/messages/translator';
import { SignInFrame } from './sign-in-frame.tsx';

/** What stands where a link leads that was used, replaced, or is over. */
export function GoneLink({ locale }: { locale: Locale }) {
  const t = translator(locale, 'signIn');
  return (
    <SignInFrame locale={locale} title={t('linkGone')} lead="">
      <Text>{t('linkGoneNote')}</Text>
    </SignInFrame>
  );
}
