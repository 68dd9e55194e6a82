// PostgreSQL takes no NUL in a text: whoever types or sends one among the words they look for gets an answer all the same.
import { beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { listArticles } from '#lib/articles/list-articles';
import { listArticlesInput } from '#lib/articles/schema';
import { listEntries } from '#lib/audit/log/list-entries';
import { logExport, logQuery } from '#lib/audit/log/schema';
import type { StaffMember } from '#lib/auth/roles';
import { storySearchInput } from '#lib/home/schema';
import { searchStories } from '#lib/home/search-stories';
import { listAddresses } from '#lib/imports/old-addresses/store';
import { addressListInput, removeAddressesInput } from '#lib/imports/schema';
import { listLibrary } from '#lib/media/library/list-library';
import { listTags } from '#lib/media/library/list-tags';
import { listLibraryInput, tagsInput } from '#lib/media/library/schema';
import { listPeople } from '#lib/people/list/list-people';
import { listPeopleInput } from '#lib/people/list/schema';
import { searchTerms } from '#lib/terms/choices/search-terms';
import { listTerms } from '#lib/terms/kept/list-terms';
import { listTermsInput } from '#lib/terms/kept/schema';
import { searchTermsInput } from '#lib/terms/schema';
import { aDraft } from '#tests/support/drafts';
import { somebody } from '#tests/support/newsroom';

const Q = 'bến\0 tàu';
let ada: StaffMember;

beforeAll(async () => {
  ada = await somebody('admin', 'Ada Bến Tàu');
  expect(await createArticle(ada, { content: aDraft({ title: 'Bến tàu khách mở lại' }) })).toMatchObject({ ok: true });
});

test('a list is searched by the words that are left', async () => {
  const articles = await listArticles(ada, listArticlesInput.parse({ q: Q }));
  expect(articles.items.map(({ title }) => title)).toEqual(['Bến tàu khách mở lại']);
  const people = await listPeople(ada, listPeopleInput.parse({ q: Q }));
  expect(people.items.map(({ name }) => name)).toEqual(['Ada Bến Tàu']);
});

test.each<[string, () => Promise<unknown>]>([
  ['the library', () => listLibrary(ada, listLibraryInput.parse({ q: Q }))],
  ['the tags of the library', () => listTags(tagsInput.parse({ q: Q }).q)],
  ['terms', () => listTerms(listTermsInput.parse({ q: Q }))],
  ['terms to choose from', () => searchTerms(ada, searchTermsInput.parse({ kind: 'topic', q: Q }))],
  ['stories for the front page', () => searchStories(ada, storySearchInput.parse({ locale: 'vi', words: Q }))],
  ['the log', () => listEntries(logQuery.parse({ q: Q }))],
  ['the log, to take away', () => listEntries(logQuery.parse({ q: logExport.parse({ q: Q }).q }))],
  ['old addresses', () => listAddresses({ after: '', words: addressListInput.parse({ q: Q }).q ?? [], take: 2 })],
])('%s: an answer, and no fault of ours', async (_, search) => {
  await expect(search()).resolves.toBeDefined();
});

test('an old address with one in it is none', () => {
  expect(addressListInput.safeParse({ after: '/a\0' }).success).toBe(false);
  expect(removeAddressesInput.safeParse({ path: '/a\0' }).success).toBe(false);
  expect(removeAddressesInput.safeParse({ path: null }).success).toBe(true);
});
