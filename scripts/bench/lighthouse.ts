import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { findChromium } from '../../tests/support/chromium.ts';
import { freePort } from '../start/free-port.ts';
import { say } from '../start/say.ts';
import type { BenchPaper } from './open-paper.ts';
import { type Measure, median } from './table.ts';

const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TIMES = [
  { id: 'largest-contentful-paint', name: 'largest contentful paint', unit: 'ms', most: 2_500 },
  { id: 'cumulative-layout-shift', name: 'layout shift', unit: 'shift', most: 0.1 },
  { id: 'total-blocking-time', name: 'blocking time', unit: 'ms', most: 200 },
] as const;

/** Lighthouse's mobile preset on the story and the front page: the middle of three runs, and a line for every audit that is not full. */
export async function measureWithLighthouse({ url, storyPath }: BenchPaper): Promise<Measure[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    ...(await findChromium()),
    headless: true,
    // Nothing beyond this machine is asked for anything.
    args: [
      `--remote-debugging-port=${port}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
  try {
    const measures: Measure[] = [];
    for (const [name, path] of [
      ['story', storyPath],
      ['front page', '/'],
    ] as const) {
      const runs = [];
      for (let run = 0; run < RUNS; run++) runs.push(await runOnce(url + path, port));
      for (const category of CATEGORIES) {
        const value = median(runs.map(({ categories }) => 100 * (categories[category]?.score ?? 0)));
        measures.push({ name: `Lighthouse, ${name}: ${category}`, value, unit: 'points', target: { least: 100 } });
      }
      for (const { id, name: what, unit, most } of TIMES) {
        const value = median(runs.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN));
        measures.push({ name: `Lighthouse, ${name}: ${what}`, value, unit, target: { most } });
      }
      for (const fault of faultsIn(runs.at(-1))) say(`  ${name}: ${fault}`);
    }
    return measures;
  } finally {
    await browser.close();
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

async function runOnce(page: string, port: number): Promise<Report> {
  const result = await lighthouse(page, { port, logLevel: 'silent', onlyCategories: [...CATEGORIES] });
  if (!result) throw new Error(`Lighthouse gave no answer for ${page}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`Lighthouse could not judge ${page}: ${lhr.runtimeError.message}`);
  return lhr;
}

/** The audits that cost points, with what they found. */
function faultsIn(report: Report | undefined): string[] {
  if (!report) return [];
  const counted = new Set(
    Object.values(report.categories).flatMap(({ auditRefs }) => auditRefs.flatMap(({ id, weight }) => (weight > 0 ? [id] : []))),
  );
  return Object.values(report.audits).flatMap(({ id, title, score, displayValue = '' }) =>
    counted.has(id) && score !== null && score < 1 ? [`${id}: ${title} ${displayValue} (${score})`] : [],
  );
}
