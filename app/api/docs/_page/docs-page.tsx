import { type Locale, translator } from '#lib/messages/translator';
import { LIMITS } from '#lib/rate-limit/limits';
import { components } from '#lib/rest/openapi/components';
import { TAGS } from '#lib/rest/operation';
import { API_PATH, OPERATIONS } from '#lib/rest/operations';
import { PROBLEM_STATUS, type ProblemCode } from '#lib/rest/problems';
import { siteUrl } from '#lib/site/reader-side';
import { WEBHOOK_EVENTS } from '#lib/webhooks/events';
import { OperationPart } from './operation-part.tsx';

const ENTRIES = Object.entries(PROBLEM_STATUS) as [ProblemCode, number][];

/** Everything a program can do, for people who write programs. */
export function DocsPage({ locale }: { locale: Locale }) {
  const t = translator(locale, 'apiDocs');
  const problems = translator(locale, 'rest');
  const other = locale === 'vi' ? 'en' : 'vi';
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{t('title')}</title>
        <link rel="stylesheet" href="/reader/api-docs.css" />
      </head>
      <body>
        <header>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
          <p>
            <a href={`/api/docs?lang=${other}`} lang={other} hrefLang={other}>
              {t('otherLanguage')}
            </a>
            {' · '}
            <a href={`/api/openapi.json?lang=${locale}`}>{t('document')}</a>
          </p>
        </header>
        <nav aria-label={t('contents')}>
          <ul>
            {TAGS.map((tag) => (
              <li key={tag}>
                <a href={`#${tag}`}>{t(`tags.${tag}`)}</a>
              </li>
            ))}
            <li>
              <a href="#webhooks">{t('hooksHeading')}</a>
            </li>
            <li>
              <a href="#errors">{t('errorsHeading')}</a>
            </li>
            <li>
              <a href="#schemas">{t('schemas')}</a>
            </li>
          </ul>
        </nav>
        <main>
          <h2>{t('startHeading')}</h2>
          <p>{t('startText')}</p>
          <Sample text={`curl -H 'Authorization: Bearer ts_…' '${siteUrl()}${API_PATH}/stories?limit=5'`} />
          <h2>{t('pagesHeading')}</h2>
          <p>{t('pagesText')}</p>
          <h2>{t('versionsHeading')}</h2>
          <p>{t('versionsText')}</p>
          <h2>{t('onceHeading')}</h2>
          <p>{t('onceText')}</p>
          <h2>{t('bodyHeading')}</h2>
          <p>{t('bodyText')}</p>
          <h2>{t('limitsHeading')}</h2>
          <p>{t('limitsText', { points: LIMITS['api-token'].points })}</p>
          {TAGS.map((tag) => (
            <section key={tag} aria-labelledby={tag}>
              <h2 id={tag}>{t(`tags.${tag}`)}</h2>
              {OPERATIONS.filter((operation) => operation.tag === tag).map((operation) => (
                <OperationPart key={operation.id} operation={operation} locale={locale} />
              ))}
            </section>
          ))}
          <section aria-labelledby="webhooks">
            <h2 id="webhooks">{t('hooksHeading')}</h2>
            <p>{t('hooksText')}</p>
            <Sample
              text={`POST /…\nwebhook-id: msg_1204\nwebhook-timestamp: 1795680000\nwebhook-signature: v1,…\n\n${JSON.stringify(
                {
                  type: 'story.published',
                  timestamp: '2026-11-26T05:00:00.000Z',
                  data: { storyId: 41, version: 3, path: '/thoi-su/cau-lac-giang-41' },
                },
                null,
                2,
              )}`}
            />
            <h3>{t('hooksEvents')}</h3>
            <ul>
              {WEBHOOK_EVENTS.map((event) => (
                <li key={event}>
                  <code>{event}</code>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="errors">
            <h2 id="errors">{t('errorsHeading')}</h2>
            <p>{t('errorsText')}</p>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('status')}</th>
                  <th scope="col">{t('code')}</th>
                  <th scope="col">{t('meaning')}</th>
                </tr>
              </thead>
              <tbody>
                {ENTRIES.map(([code, status]) => (
                  <tr key={code}>
                    <td>{status}</td>
                    <td>
                      <code>{code}</code>
                    </td>
                    <td>{problems(`problems.${code}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <section aria-labelledby="schemas">
            <h2 id="schemas">{t('schemas')}</h2>
            {Object.entries(components()).map(([name, schema]) => (
              <details key={name} id={`schema-${name}`}>
                <summary>
                  <code>{name}</code>
                </summary>
                <Sample text={JSON.stringify(schema, null, 2)} />
              </details>
            ))}
          </section>
        </main>
      </body>
    </html>
  );
}

/** Something to be copied; it wraps, so nothing has to be scrolled. */
export function Sample({ text }: { text: string }) {
  return (
    <pre>
      <code>{text}</code>
    </pre>
  );
}
