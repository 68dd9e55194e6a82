import { withNames } from '../../articles/notes/mentions.ts';
import { translator } from '../../messages/translator.ts';
import type { Mention } from '../mentions/store.ts';
import type { Receiver } from '../receivers/store.ts';
import { absolute } from './frame.ts';
import { type Letter, text } from './letter.ts';
import { quote } from './quote.ts';

/** Says that somebody was named in a note on a story, and where it is. */
export function mentionLetter({ name, locale }: Receiver, mention: Mention): Letter {
  const t = translator(locale, 'mail');
  const { by, exact, articleId, storyTitle, mayOpen, threadId } = mention;
  const words = withNames(mention.text, mention.names);
  return {
    locale,
    subject: t('mention.subject', { by, title: storyTitle }),
    parts: [
      text(t('hello', { name })),
      text(t('mention.named', { by, title: storyTitle })),
      ...(words === '' ? [] : [quote(words, locale)]),
      ...(exact === '' ? [] : [text(t('mention.passage')), quote(exact, locale)]),
      mayOpen
        ? { kind: 'link', text: t('mention.open'), href: absolute(`/newsroom/articles/${articleId}?note=${threadId}`) }
        : { kind: 'link', text: t('mention.openInbox'), href: absolute('/newsroom/notes') },
      text(t('mention.footer')),
    ],
  };
}
