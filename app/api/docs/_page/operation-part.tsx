import type { z } from 'zod';
import { type Locale, translator } from '#lib/messages/translator';
import { type Json, schemaOf } from '#lib/rest/openapi/components';
import { problemsOf } from '#lib/rest/openapi/write-document';
import type { Operation } from '#lib/rest/operation';
import { API_PATH } from '#lib/rest/operations';
import { PROBLEM_STATUS } from '#lib/rest/problems';
import { FILE_FIELD } from '#lib/rest/read-call';
import { siteUrl } from '#lib/site/reader-side';
import { Sample } from './docs-page.tsx';

/** One operation: what it does, what it takes, what it answers, and how it is called. */
export function OperationPart({ operation, locale }: { operation: Operation; locale: Locale }) {
  const t = translator(locale, 'apiDocs');
  const { id, method, path, summary, scope, isPublic, params, query, body, bodyKind, status, answer, writesOver } = operation;
  const takes = [...fieldsOf(params), ...fieldsOf(query)];
  return (
    <article aria-labelledby={id}>
      <h3 id={id}>
        <code>
          {method} {API_PATH}
          {path}
        </code>
      </h3>
      <p>{summary[locale]}</p>
      <p>{t(isPublic ? 'scopeIfToken' : 'scopeNeeded', { scope })}</p>
      {takes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('parameter')}</th>
              <th scope="col">{t('type')}</th>
            </tr>
          </thead>
          <tbody>
            {takes.map(({ name, isRequired, type }) => (
              <tr key={name}>
                <td>
                  <code>{name}</code> {isRequired && t('required')}
                </td>
                <td>{type}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {writesOver && (
        <p>
          <code>If-Match</code>: {t('ifMatch')}
        </p>
      )}
      {body && (
        <details>
          <summary>{t('body')}</summary>
          <Sample text={JSON.stringify(schemaOf(body, 'input'), null, 2)} />
        </details>
      )}
      <Sample text={curlOf(operation)} />
      <h4>{t('answers')}</h4>
      <ul>
        <li>
          {status}: <Answer schema={schemaOf(answer, 'output')} />
        </li>
        {problemsOf(operation).map((code) => (
          <li key={code}>
            {PROBLEM_STATUS[code]} <code>{code}</code>
          </li>
        ))}
      </ul>
      {bodyKind === 'form' && <p>multipart/form-data</p>}
    </article>
  );
}

/** A named type leads to where it is described; a page of them to what it is made of. */
function Answer({ schema }: { schema: Json }) {
  const [, name] = /"\$ref":"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(schema)) ?? [];
  if (!name) return <code>JSON</code>;
  return (
    <a href={`#schema-${name}`}>
      <code>{schema.$ref ? name : `{ items: ${name}[], next }`}</code>
    </a>
  );
}

function fieldsOf(schema: z.ZodObject): { name: string; isRequired: boolean; type: string }[] {
  return Object.entries(schema.shape).map(([name, part]) => {
    const json = schemaOf(part, 'input');
    const type = Array.isArray(json.enum)
      ? json.enum.join(' · ')
      : String(json.format ?? (String(json.pattern).includes('[0-9]') ? 'integer' : json.type));
    return { name, isRequired: !part.safeParse(undefined).success, type };
  });
}

function curlOf({ method, path, query, isPublic, bodyKind, example, writesOver }: Operation): string {
  const needed = fieldsOf(query).filter(({ isRequired }) => isRequired);
  const asked = needed.map(({ name }) => `${name}=/thoi-su/cau-lac-giang-41`).join('&');
  const at = `${siteUrl()}${API_PATH}${path.replace('{id}', '41')}${asked && `?${asked}`}`;
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}'${at}'`,
    ...(isPublic ? [] : [`-H 'Authorization: Bearer ts_…'`]),
    ...(writesOver ? [`-H 'If-Match: "7"'`] : []),
    ...(bodyKind === 'json' ? [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(example)}'`] : []),
    ...(bodyKind === 'form' ? [`-F ${FILE_FIELD}=@anh.jpg`, `-F 'alt=…'`, `-F 'credit=…'`] : []),
  ];
  return lines.join(' \\\n  ');
}
