import { type Locale, translator } from '#lib/messages/translator';
import { type Search, searchHref } from '#lib/search/search-address';
import type { SearchAnswer, Suggestions } from '#lib/search/view';
import type { SectionNode } from '#lib/sections/tree';
import { searchPath, sectionPath } from '#lib/site/paths';
import { nameIn } from '../words.ts';
import { SearchForm } from './search-form.tsx';
import { SearchHits } from './search-hits.tsx';

type Props = { locale: Locale; sections: SectionNode[]; search: Search; answer: SearchAnswer };

/** A question and what was found: stories, or what could be tried instead. */
export function SearchPage({ locale, sections, search, answer }: Props) {
  const t = translator(locale, 'search');
  const isFiltered = Boolean(search.section || search.from || search.until);
  const isFound = answer.code === 'found' && answer.hits.length > 0;
  return (
    <div className="search-page">
      <header className="list-heading">
        <h1>{t('answersFor', { question: search.question })}</h1>
      </header>
      <SearchForm locale={locale} sections={sections} search={search} />
      {answer.code === 'too-short' && <p className="search-count">{t('tooShort')}</p>}
      {answer.code === 'too-complex' && <p className="search-count">{t('tooComplex')}</p>}
      {answer.code === 'found' && (
        <>
          {answer.cut && <p>{t('cut')}</p>}
          {isFound && <SearchHits search={search} answer={answer} locale={locale} />}
          {!isFound && <NothingFound search={search} locale={locale} />}
          <SuggestedInstead suggestions={answer.suggestions} locale={locale} />
        </>
      )}
      {!isFound && (
        <>
          {isFiltered && (
            <p>
              <a href={searchHref(searchPath(locale), { question: search.question })}>{t('everywhere')}</a>
            </p>
          )}
          <HowToSearch locale={locale} />
          <BrowseSections locale={locale} sections={sections} />
        </>
      )}
    </div>
  );
}

/** No story at all, or no more beyond the place a page begins at: stories may have gone since. */
function NothingFound({ search, locale }: { search: Search; locale: Locale }) {
  const t = translator(locale, 'search');
  if (!search.after && !search.before) return <p className="search-count">{t('found', { count: 0 })}</p>;
  return (
    <p className="search-count">
      {t('noMore')} <a href={searchHref(searchPath(locale), { ...search, after: null, before: null })}>{t('firstPage')}</a>
    </p>
  );
}

function SuggestedInstead({ suggestions: { questions, stories, terms }, locale }: { suggestions: Suggestions; locale: Locale }) {
  const t = translator(locale, 'search');
  return (
    <>
      {questions.length > 0 && (
        <section className="search-aside" aria-labelledby="co-phai">
          <h2 id="co-phai">{t('didYouMean')}</h2>
          <ul>
            {questions.map((question) => (
              <li key={question}>
                <a href={searchHref(searchPath(locale), { question })}>{question}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {stories.length + terms.length > 0 && (
        <section className="search-aside" aria-labelledby="gan-giong">
          <h2 id="gan-giong">{t('nearTitles')}</h2>
          <ul>
            {[...terms, ...stories].map(({ path, name }) => (
              <li key={path}>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What a reader may want to know before searching. */
export function HowToSearch({ locale }: { locale: Locale }) {
  const t = translator(locale, 'search');
  return (
    <section className="search-aside" aria-labelledby="cach-tim">
      <h2 id="cach-tim">{t('howTo')}</h2>
      <ul>
        <li>{t('howMarks')}</li>
        <li>{t('howPhrase')}</li>
        <li>{t('howFew')}</li>
      </ul>
    </section>
  );
}

/** The other way to find a story. */
export function BrowseSections({ locale, sections }: { locale: Locale; sections: SectionNode[] }) {
  const t = translator(locale, 'search');
  return (
    <section className="search-aside" aria-labelledby="theo-muc">
      <h2 id="theo-muc">{t('browse')}</h2>
      <ul className="search-sections">
        {sections.map((section) => (
          <li key={section.id}>
            <a href={sectionPath(section.slug, locale)}>{nameIn(section, locale)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
