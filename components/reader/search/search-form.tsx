import { type Locale, translator } from '#lib/messages/translator';
import { MAX_QUESTION_CHARS, type Search } from '#lib/search/search-address';
import type { SectionNode } from '#lib/sections/tree';
import { searchPath } from '#lib/site/paths';
import { nameIn } from '../words.ts';

type Props = { locale: Locale; sections: SectionNode[]; search?: Search };

/** What to look for, and where: a plain form, so the address of the answer says it all. */
export function SearchForm({ locale, sections, search }: Props) {
  const t = translator(locale, 'search');
  return (
    <search aria-label={t('form')}>
      <form className="search-form" action={`${searchPath(locale)}`} method="get">
        <div className="search-question">
          <label htmlFor="q">{t('question')}</label>
          <input id="q" name="q" type="search" maxLength={MAX_QUESTION_CHARS} defaultValue={search?.question ?? ''} autoComplete="off" />
        </div>
        <div>
          <label htmlFor="muc">{t('section')}</label>
          <select id="muc" name="muc" defaultValue={search?.section ?? ''}>
            <option value="">{t('allSections')}</option>
            {sections.flatMap((section) => [
              <option key={section.id} value={section.slug}>
                {nameIn(section, locale)}
              </option>,
              ...section.children.map((child) => (
                <option key={child.id} value={child.slug}>
                  {`– ${nameIn(child, locale)}`}
                </option>
              )),
            ])}
          </select>
        </div>
        <div>
          <label htmlFor="tu">{t('from')}</label>
          <input id="tu" name="tu" type="date" defaultValue={search?.from ?? ''} />
        </div>
        <div>
          <label htmlFor="den">{t('until')}</label>
          <input id="den" name="den" type="date" defaultValue={search?.until ?? ''} />
        </div>
        <button type="submit">{t('submit')}</button>
      </form>
    </search>
  );
}
