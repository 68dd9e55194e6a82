import { translator } from '#lib/messages/translator';
import type { GoneList } from '#lib/past-addresses/view';
import { sectionPath } from '#lib/site/paths';
import { nameIn } from '../words.ts';
import { GonePage, type Onward } from './gone-page.tsx';

/** What a reader finds where a section, a topic, a thread or an author was: what it was called, and where to go on. */
export function GoneListPage({ list, ...onward }: Onward & { list: GoneList }) {
  const { kind, parent } = list;
  const { locale } = onward;
  const t = translator(locale, 'gone');
  return (
    <GonePage title={t(`title.${kind}`)} {...onward}>
      <p>{t(`text.${kind}`, { name: nameIn(list, locale) })}</p>
      {parent && (
        <p>
          <a href={sectionPath(parent.slug, locale)}>{t('toParent', { name: nameIn(parent, locale) })}</a>
        </p>
      )}
    </GonePage>
  );
}
