import { expect, test } from 'vitest';
import { OPERATIONS } from '#lib/rest/operations';
import { PROBLEM_STATUS } from '#lib/rest/problems';
import { GET } from '../../../app/api/docs/route.ts';
import { GET as getDocument } from '../../../app/api/openapi.json/route.ts';

const page = async (query: string, language = 'vi') => {
  const answer = await GET(new Request(`http://localhost:3000/api/docs${query}`, { headers: { 'accept-language': language } }));
  return { answer, html: await answer.text() };
};

test.each(['vi', 'en'] as const)(
  'the page to read has every operation and every problem, and neither scripts nor styles of its own (%s)',
  async (lang) => {
    const { answer, html } = await page(`?lang=${lang}`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-language')]).toEqual([
      200,
      'text/html; charset=utf-8',
      lang,
    ]);
    expect(html).toContain(`<html lang="${lang}">`);
    for (const { id, method, path, summary } of OPERATIONS) {
      expect(html, id).toContain(`<h3 id="${id}"><code>${method} /api/v1${path}</code></h3>`);
      expect(html, id).toContain(summary[lang].replaceAll("'", '&#x27;'));
    }
    for (const code of Object.keys(PROBLEM_STATUS)) expect(html).toContain(`<code>${code}</code>`);
    expect(html).not.toMatch(/<script|<style| style="| on[a-z]+="|(?:href|src)="(?:https?:)?\/\//);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const missing = [...html.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !ids.includes(id));
    expect(missing.map(([, id]) => id)).toEqual([]);
  },
);

test('it speaks the language of the browser when nobody says which, and refuses what it does not know', async () => {
  expect((await page('', 'en')).html).toContain('<html lang="en">');
  expect((await page('', 'vi')).html).toContain('<html lang="vi">');
  expect((await page('?lang=fr')).answer.status).toBe(422);
  const asked = (query: string) => getDocument(new Request(`http://localhost:3000/api/openapi.json${query}`));
  expect((await asked('?lang=fr')).status).toBe(422);
  expect(await (await asked('?lang=vi')).json()).toMatchObject({ openapi: '3.1.1', info: { title: 'Giao diện lập trình' } });
});
