// What a first visit to a page costs on the wire: a real browser says what it asks for, then each part is weighed as brotli.
import { get } from 'node:http';
import { paper } from './paper.ts';

export type VisitPart = { path: string; type: string; bytes: number };

/** Everything a browser asks for on a first visit with scripts until the network is quiet, the icon and the manifest included. */
export async function weighVisit(path: string, { width = 360 } = {}): Promise<VisitPart[]> {
  const page = await paper.newPage({ width });
  const asked = new Map<string, string>();
  page.context().on('request', (request) => asked.set(request.url(), request.resourceType()));
  await page.goto(path, { waitUntil: 'networkidle' });
  // A browser with a window asks for these by itself; one without does not.
  const linked = await page
    .locator('link[rel~="icon"], link[rel="manifest"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href).slice(0, 2));
  for (const url of linked.length > 0 ? linked : [`${paper.url}/favicon.ico`]) if (!asked.has(url)) asked.set(url, 'icon');
  const parts: VisitPart[] = [];
  for (const [url, type] of asked) {
    if (/^https?:/.test(url)) parts.push({ path: url.slice(paper.url.length), type, bytes: await weigh(url) });
  }
  return parts;
}

/** Bytes of the parts that a budget counts: no pictures, no icons. */
export const bytesOf = (parts: readonly VisitPart[], types = ['document', 'stylesheet', 'script', 'font', 'fetch', 'xhr']): number =>
  parts.filter(({ type }) => types.includes(type)).reduce((sum, { bytes }) => sum + bytes, 0);

/** A line for every part, for whoever has to find what grew. */
export const listParts = (parts: readonly VisitPart[]): string =>
  parts.map(({ path, type, bytes }) => `  ${String(bytes).padStart(7)} ${type} ${path}`).join('\n');

function weigh(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => resolve(bytes));
    });
    asked.on('error', reject);
  });
}
