import { Anchor, Button, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LinkedComment, LinkRefusal, MailLinkView } from '#lib/mail/links/view';
import { type Locale, translator } from '#lib/messages/translator';
import { shortTime } from '#lib/vietnamese/days';
import { LonePage } from '../shell/lone-page.tsx';
import classes from './link-page.module.css';

/** Where a link in a mail leads: the comment and one button, or why there is none. A plain form, in the language of whose mail it is. */
export function LinkPage({ link, token }: { link: MailLinkView; token: string }) {
  const { locale, personName, expiresAt } = link;
  const t = translator(locale, 'mail');
  if (link.refusal) {
    const isUsed = link.refusal.code === 'used';
    return (
      <LinkFrame locale={locale} title={isUsed ? t('link.used') : t('link.unusable')}>
        <Refusal refusal={link.refusal} personName={personName} locale={locale} />
      </LinkFrame>
    );
  }
  return (
    <LinkFrame locale={locale} title={t('link.title')}>
      <Text>{t('link.lead', { name: personName })}</Text>
      <CommentWords comment={link.comment} locale={locale} />
      {link.isEscalated && <Text fw={600}>{t('link.escalated')}</Text>}
      <form method="post" action="/api/mail-links">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" size="md" fullWidth className={classes.approve}>
          {t('link.approve')}
        </Button>
      </form>
      <Text size="sm" c="dimmed">
        {t('link.expires', { time: shortTime(expiresAt) })} {t('link.undo')}
      </Text>
    </LinkFrame>
  );
}

/** What stands there for an address that is no link of ours. */
export function MissingLink({ locale }: { locale: Locale }) {
  const t = translator(locale, 'mail');
  return (
    <LinkFrame locale={locale} title={t('link.missing')}>
      <Text>{t('link.missingNote')}</Text>
    </LinkFrame>
  );
}

function LinkFrame({ locale, title, children }: { locale: Locale; title: string; children: ReactNode }) {
  const t = translator(locale, 'mail');
  return (
    <LonePage lang={locale} isWide>
      <Title order={1}>{title}</Title>
      {children}
      <Anchor href="/newsroom/comments" className={classes.desk}>
        {t('link.desk')}
      </Anchor>
    </LonePage>
  );
}

function CommentWords({ comment, locale }: { comment: LinkedComment; locale: Locale }) {
  const t = translator(locale, 'mail');
  const { name, title, body, sentAt, storyTitle, storyPath } = comment;
  const about = t('link.about', { title: storyTitle });
  return (
    <article className={classes.comment}>
      <Text size="sm">{storyPath ? <a href={storyPath}>{about}</a> : storyTitle ? about : t('link.aboutGone')}</Text>
      <Text size="sm" c="dimmed">
        {t('link.from', { name, time: shortTime(sentAt) })}
      </Text>
      {title && (
        <Title order={2} size="h4" mt="xs" dir="auto">
          {title}
        </Title>
      )}
      <Text className={classes.body} dir="auto">
        {body}
      </Text>
    </article>
  );
}

function Refusal({ refusal, personName, locale }: { refusal: LinkRefusal; personName: string; locale: Locale }) {
  const t = translator(locale, 'mail');
  switch (refusal.code) {
    case 'used':
      return (
        <>
          <Text>{t('link.usedNote', { time: shortTime(refusal.at), name: personName })}</Text>
          <Text>
            {t('link.now', { status: refusal.status ?? 'withdrawn' })} {t('link.undo')}
          </Text>
        </>
      );
    case 'decided': {
      const time = shortTime(refusal.at);
      return (
        <Text>
          {refusal.by ? t('link.decided', { by: refusal.by, time }) : t('link.decidedByRule', { time })}{' '}
          {t('link.now', { status: refusal.status })}
        </Text>
      );
    }
    case 'expired':
      return <Text>{t('link.expired', { time: shortTime(refusal.at) })}</Text>;
    case 'changed':
      return <Text>{t('link.changed')}</Text>;
    case 'withdrawn':
      return <Text>{t('link.withdrawn')}</Text>;
    case 'not-allowed':
      return <Text>{t('link.notAllowed')}</Text>;
  }
}
