// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { DraftDesk } from '#components/newsroom/articles/draft-desk.ts';
import { type PublishingDeeds, usePublishing } from '#components/newsroom/articles/use-publishing.ts';
import { RightsDialog } from '#components/newsroom/media/rights-dialog.client.tsx';
import { MessagesProvider } from '#components/newsroom/messages.client.tsx';
import type { ArticleForEdit } from '#lib/articles/view';
import { press, show } from '#tests/support/shown-page';

const article = { id: 1, status: 'published', live: { version: 1, path: '/thoi-su/bai-1' } } as ArticleForEdit;
const overRight = { id: 7, name: 'ben.jpg', until: '2020-01-31', note: '' };
const isAsked = () => document.querySelector('[role=dialog]') !== null;

test('an editor who is asked whether what may be used no more goes out is heard whenever they answer, on a slow machine too', async () => {
  const { promise: attempt, resolve: endAttempt } = Promise.withResolvers<void>();
  const accepted: (number[] | undefined)[] = [];
  const deeds = {
    publish: async ({ acceptedRights }) => {
      accepted.push(acceptedRights);
      return acceptedRights?.length
        ? { ok: true, value: { path: article.live?.path ?? '', changed: true } }
        : { ok: false, code: 'rights-over', items: [overRight] };
    },
  } as PublishingDeeds;
  const desk = {
    mine: () => null,
    // The answer is there, and the attempt is not yet over.
    saveThen: async (then: (version: number) => Promise<void>) => {
      await then(2);
      await attempt;
    },
    showFailure: () => {},
    versionStays: () => {},
  } as unknown as DraftDesk;
  function Page() {
    const publishing = usePublishing({ article, desk, deeds, isAuthor: () => false });
    return (
      <MessagesProvider locale="vi">
        <button type="button" onClick={publishing.publish}>
          Đăng sửa đổi
        </button>
        <RightsDialog deed="publish" {...publishing.rights} />
      </MessagesProvider>
    );
  }
  await show(<Page />);
  await press('Đăng sửa đổi');
  // Whoever is asked answers once.
  const isAskedEarly = isAsked();
  if (isAskedEarly) await press('Vẫn đăng');
  await act(async () => endAttempt());
  if (!isAskedEarly) await press('Vẫn đăng');
  expect(accepted).toEqual([[], [7]]);
  expect(isAsked()).toBe(false);
});
