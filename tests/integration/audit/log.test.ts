import { beforeAll, describe, expect, test } from 'vitest';
import { exportLog } from '#lib/audit/log/export-log';
import { ENTRIES_PER_PAGE, listEntries } from '#lib/audit/log/list-entries';
import { type LogScope, logExport, logQuery } from '#lib/audit/log/schema';
import { sentenceText } from '#lib/audit/log/sentence';
import type { LogEntry, LogPage } from '#lib/audit/log/view';
import { writeAudit } from '#lib/audit/store';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { decideComments } from '#lib/moderation/decide-comments';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import { dayOf } from '#lib/vietnamese/days';
import { countStatements } from '#tests/support/asked-statements';
import { aComment, aModerator, aStory } from '#tests/support/commented-story';

let milo: StaffMember;
let lan: StaffMember;
/** What a spreadsheet would run, at the beginning of a moderator's note. */
const FORMULAS = ['=HYPERLINK("http://a.example","xem")', '+1+2', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'];

beforeAll(async () => {
  [milo, lan] = [await aModerator('Milo'), await aModerator('Lan')];
  const article = await aStory();
  for (const note of FORMULAS) {
    const comments = [{ id: await aComment(article), version: 1 }];
    await decideComments(milo, { comments, to: 'rejected', reason: 'other', note });
  }
  const ids = await Promise.all(Array.from({ length: 60 }, () => aComment(article)));
  const act = await decideComments(lan, { comments: ids.map((id) => ({ id, version: 1 })), to: 'spam' });
  if (act.ok) await undoDecisions(lan, { batch: act.value.batch });
  await writeAudit({ personId: milo.id, deed: 'read-phone', subject: `comment:${ids[0]}`, detail: { reason: 'gọi lại' } });
  await writeAudit({ personId: milo.id, deed: 'sign-in', subject: `person:${milo.id}` });
});

/** The log about comments, or all of it, as somebody reads it, page after page. */
async function readAll(asked: Record<string, string> = {}, scope: LogScope = 'comments'): Promise<LogEntry[]> {
  const all: LogEntry[] = [];
  let after: string | null = null;
  do {
    const page: LogPage = await listEntries(logQuery.parse({ ...asked, ...(after && { after }) }), scope);
    expect(page.entries.length).toBeLessThanOrEqual(ENTRIES_PER_PAGE);
    all.push(...page.entries);
    after = page.after;
  } while (after !== null);
  return all;
}

async function download(asked: Record<string, string> = {}): Promise<string> {
  let text = '';
  for await (const piece of exportLog(milo, logExport.parse({ scope: 'comments', ...asked }))) text += piece;
  return text;
}

describe('a moderator who reads the log', () => {
  test('leafs from the newest entry to the first, meets each once, and nothing that is no business of the desk', async () => {
    const all = await readAll();
    expect(all).toHaveLength(7 + 60 + 60 + 1);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    expect(new Set(all.map(({ seq }) => seq)).size).toBe(all.length);
    expect(all.some(({ deed }) => (deed as string) === 'sign-in')).toBe(false);
    expect(all[0]).toMatchObject({ deed: 'read-phone', by: 'Milo', decision: null, detail: { reason: 'gọi lại' } });
    expect(all[1]).toMatchObject({ deed: 'decision', by: 'Lan', decision: { from: 'spam', to: 'pending', maker: 'person', isUndo: true } });
    for (const { hash } of all) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('finds what one person did, one kind of deed, one day in Viet Nam', async () => {
    expect(await readAll({ person: String(lan.id) })).toHaveLength(120);
    expect(await readAll({ deed: 'read-phone' })).toHaveLength(1);
    expect(await readAll({ person: String(lan.id), deed: 'read-phone' })).toEqual([]);
    const today = dayOf(new Date());
    expect(await readAll({ from: today, to: today })).toHaveLength(128);
    expect(await readAll({ to: '2020-07-01' })).toEqual([]);
    expect(await readAll({ from: '2090-07-01' })).toEqual([]);
    expect(await readAll({ from: 'hôm qua', person: "1' OR 1=1", deed: 'sign-in-twice', after: '-1' })).toHaveLength(128);
    for (const never of ['0000-01-01', '0001-01-01', '2026-02-30', '9999-12-31']) {
      expect(await readAll({ from: never, to: never })).toHaveLength(128);
      expect(logExport.safeParse({ from: never }).success).toBe(false);
    }
  });
});

describe('a moderator who takes the log away', () => {
  test('gets a file a spreadsheet reads as Vietnamese and runs nothing of', async () => {
    const text = await download();
    expect(text.startsWith('\ufeffseal,time,deed,by,subject')).toBe(true);
    expect(text.split('\r\n').filter((line) => /^\d+,/.test(line)).length).toBeGreaterThanOrEqual(128);
    const cells = text.slice(1).match(/(?<=^|,|\r\n)(?:"(?:[^"]|"")*"|[^,\r\n]*)/g) ?? [];
    const values = cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
    expect(values.filter((value) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value))).toEqual([]);
    expect(text).toContain('\'=HYPERLINK(""http://a.example"",""xem"")');
    expect(text).toContain('gọi lại');
  });

  test('leaves a line about it, which is in the file itself', async () => {
    const { rows: before } = await pool().query(`SELECT count(*)::int AS n FROM audit_entry WHERE deed = 'export-log'`);
    expect(await download({ to: '2020-07-01' })).not.toContain('decision');
    expect(await download()).toContain('export-log');
    const { rows: after } = await pool().query(`SELECT count(*)::int AS n FROM audit_entry WHERE deed = 'export-log'`);
    expect(after[0].n).toBe(before[0].n + 2);
  });
});

describe('an admin who reads the log of everything', () => {
  test('meets deeds around no comment as well, each as a sentence with who and what', async () => {
    const [signedIn] = await readAll({ deed: 'sign-in' }, 'all');
    expect(signedIn).toMatchObject({ deed: 'sign-in', by: 'Milo', name: 'Milo' });
    if (signedIn) expect([sentenceText(signedIn, 'vi'), sentenceText(signedIn, 'en')]).toEqual(['Milo đăng nhập', 'Milo signed in']);
    await writeAudit({ personId: lan.id, deed: 'change-settings', subject: 'setting:footer', detail: { address: 'Phố Đường Láng' } });
    const [changed] = await readAll({}, 'all');
    if (changed) expect(sentenceText(changed, 'vi')).toBe('Lan đổi cài đặt chân trang');
  });

  test('finds by words without marks, in whatever form they were typed, among all other filters', async () => {
    for (const q of ['phố đường', 'pho duong', 'PHO  Duong', 'phố đường'.normalize('NFD'), 'duong la'])
      expect(await readAll({ q }, 'all')).toHaveLength(1);
    expect(await readAll({ q: 'duong', person: String(milo.id) }, 'all')).toEqual([]);
    expect(await readAll({ q: 'duong', kind: 'setting', person: String(lan.id), deed: 'change-settings' }, 'all')).toHaveLength(1);
    expect(await readAll({ q: 'chưa ai viết' }, 'all')).toEqual([]);
    expect(await readAll({ q: '!?…' }, 'all')).toEqual(await readAll({}, 'all'));
  });

  test('asks at most six statements for a page, whatever is filtered', async () => {
    for (const asked of [{}, { q: 'duong' }, { q: 'chua ai viet', person: String(lan.id), from: '2020-01-01', to: '2090-01-01' }])
      expect(await countStatements(() => listEntries(logQuery.parse(asked)))).toBeLessThanOrEqual(4);
  });

  test('takes away exactly the lines that are filtered, in both kinds of file', async () => {
    const filter = { scope: 'all', person: String(lan.id), deed: 'decision' };
    const shown = (await readAll({ person: filter.person, deed: 'decision' }, 'all')).map(({ seq }) => seq);
    const lines = (await download({ ...filter, format: 'jsonl' })).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).seq)).toEqual(shown);
    const table = (await download(filter)).split('\r\n').slice(1, -1);
    expect(table.map((line) => Number(line.split(',')[0]))).toEqual(shown);
    const [logged] = await readAll({ deed: 'export-log' }, 'all');
    expect(logged).toMatchObject({ by: 'Milo', detail: { scope: 'all', format: 'csv', person: lan.id, deed: 'decision' } });
  });
});
