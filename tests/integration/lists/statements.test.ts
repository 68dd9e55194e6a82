import { beforeAll, expect, test } from 'vitest';
import { listColleagues } from '#lib/articles/assignments/list-colleagues';
import { listArticles } from '#lib/articles/list-articles';
import { listPlanAlarms } from '#lib/articles/schedules/list-plan-alarms';
import { listArticlesInput } from '#lib/articles/schema';
import { listEntries } from '#lib/audit/log/list-entries';
import { logQuery } from '#lib/audit/log/schema';
import type { StaffMember } from '#lib/auth/roles';
import { listAround } from '#lib/lists/around/list-around';
import { listViews } from '#lib/lists/views/list-views';
import { saveView } from '#lib/lists/views/save-view';
import { listLibrary } from '#lib/media/library/list-library';
import { listLibraryInput } from '#lib/media/library/schema';
import { listPeople } from '#lib/people/list/list-people';
import { listPeopleInput } from '#lib/people/list/schema';
import { listSectionChoices } from '#lib/sections/list-section-choices';
import { findShell } from '#lib/shell/find-shell';
import { listTerms } from '#lib/terms/kept/list-terms';
import { listTermsInput } from '#lib/terms/kept/schema';
import { countStatements } from '#tests/support/asked-statements';
import { somebody } from '#tests/support/newsroom';

let boss: StaffMember;
beforeAll(async () => {
  boss = await somebody('admin', 'Boss');
});

// What every page pays besides, and that this is what a whole page costs: tests/integration/lists/whole-pages.test.ts.
test('whoever opens the list of stories asks three statements, whatever they look for', async () => {
  const asked = listArticlesInput.parse({
    q: 'duong cau',
    stage: 'writing',
    section: '1',
    given: 'nobody',
    sort: 'due',
    from: '2026-01-01',
  });
  const page = () =>
    Promise.all([listArticles(boss, asked), listPlanAlarms(boss), listAround(boss, 'articles', { sections: true, colleagues: true })]);
  expect(await countStatements(page)).toBe(3);
});

test('what stands around every page and every list is one statement each, and says what the single ones say', async () => {
  await saveView(boss, { list: 'articles', name: 'Chờ duyệt', query: 'stage=submitted' });
  expect(await countStatements(() => findShell(boss))).toBe(1);
  expect(await countStatements(() => listAround(boss, 'articles', { sections: true, colleagues: true }))).toBe(1);
  expect(await listAround(boss, 'articles', { sections: true, colleagues: true })).toEqual({
    saved: await listViews(boss, 'articles'),
    sections: await listSectionChoices(),
    colleagues: await listColleagues(),
  });
  expect(await listAround(boss, 'terms')).toEqual({ saved: [], sections: [], colleagues: [] });
});

test('the other lists ask no more of what they list than their few', async () => {
  expect(await countStatements(() => listLibrary(boss, listLibraryInput.parse({ q: 'cau', lack: 'alt' })))).toBe(2);
  expect(await countStatements(() => listTerms(listTermsInput.parse({ q: 'cau', kind: 'topic' })))).toBe(1);
  expect(await countStatements(() => listPeople(boss, listPeopleInput.parse({ q: 'lan', role: 'editor' })))).toBe(1);
  expect(await countStatements(() => listEntries(logQuery.parse({ q: 'khongdauca' })))).toBeLessThanOrEqual(3);
});
