// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { OwnProfile } from '#components/newsroom/account/own-profile.client.tsx';
import { PasswordForm } from '#components/newsroom/account/password-form.client.tsx';
import type { DraftDesk } from '#components/newsroom/articles/draft-desk.ts';
import type { ScheduleDeeds } from '#components/newsroom/articles/schedule/deeds.ts';
import { SchedulePanel } from '#components/newsroom/articles/schedule/schedule-panel.client.tsx';
import { RedactForm } from '#components/newsroom/desk/card-redact.client.tsx';
import { type FoundGroup, GroupDialog } from '#components/newsroom/desk/group-dialog.client.tsx';
import { ReasonDialog, type Revealed } from '#components/newsroom/desk/reason-dialog.client.tsx';
import { useMore } from '#components/newsroom/desk/use-more.ts';
import { StoryPicker } from '#components/newsroom/home/story-picker.client.tsx';
import { DropFiles } from '#components/newsroom/media/drop-files.client.tsx';
import { HistoryList } from '#components/newsroom/settings/history-list.client.tsx';
import { MergeSectionDialog } from '#components/newsroom/taxonomy/section-dialogs.client.tsx';
import { SectionsDesk } from '#components/newsroom/taxonomy/sections-desk.client.tsx';
import type { DeskCard, DeskPage } from '#lib/moderation/view';
import type { KeptSection } from '#lib/sections/view';
import { button, field, hasFocus, press, send, show, type } from '#tests/support/shown-page';

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: () => {}, refresh: () => {} }),
  useSearchParams: () => new URLSearchParams(),
}));

const never = () => Promise.reject(new Error('nobody asked'));
const notice = () => document.querySelector<HTMLElement>('[role=alert]');
const words = () => document.body.textContent ?? '';

test('who gets the old password wrong a second time is told a second time', async () => {
  await show(<PasswordForm hasPassword setPassword={async () => ({ ok: false, code: 'password' })} />);
  for (const wrong of ['mưa', 'nắng']) {
    await type('Mật khẩu hiện tại', wrong);
    await send();
    expect(notice()?.textContent).toBe('Mật khẩu hiện tại không đúng.');
    expect(hasFocus(notice())).toBe(true);
  }
});

test('who chooses a language that is not kept is not told that it is', async () => {
  const staff = { name: 'Thảo', email: 'thao@example.com', locale: 'vi' as const };
  const rename = async () => ({ ok: true as const, value: { name: 'Thảo' } });
  await show(<OwnProfile staff={staff} rename={rename} setLocale={async () => ({ ok: false })} />);
  const language = document.querySelector('select') ?? expect.fail('no language');
  await act(async () => {
    language.value = 'en';
    language.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await send();
  expect(notice()?.textContent).toBe('Chưa làm được. Mời bạn thử lại.');
});

const section = (id: number, name: string): KeptSection => ({
  ...{ id, slug: `muc-${id}`, name, nameEn: name, parentId: null, description: '', descriptionEn: '' },
  ...{ isHidden: false, version: 1, stories: 0, drafts: 0, hasPolicy: false, pastSlugs: [] },
});
const sections = [section(1, 'Thời sự'), section(2, 'Đời sống')];
const nothing = { stories: 0, drafts: 0, slots: 0, people: 0, peopleOfItAlone: 0, children: 0, pastSlugs: 0 };

test('who merges sections while the network is away is told so, and can ask again what would follow', async () => {
  const weigh = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue({ ok: true, value: nothing });
  const [one] = sections;
  if (!one) expect.fail();
  const rest = { merge: never, onDone: () => {}, onClose: () => {} };
  await show(<MergeSectionDialog section={one} sections={sections} weigh={weigh} {...rest} />);
  expect(notice()?.textContent).toBe('Chưa làm được. Mời bạn thử lại.');
  await press('Thử lại');
  expect(words()).toContain('Điều sẽ xảy ra');
  expect(button('Gộp chuyên mục')).toBeDefined();
});

test('a merge whose undoing did not arrive can still be undone', async () => {
  const undo = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch'));
  undo.mockResolvedValue({ ok: true, value: { name: 'Thời sự', stories: 3, left: 0 } });
  const merge = async () => ({ ok: true as const, value: { stories: 3, undo: 'm1' } });
  const weigh = async () => ({ ok: true as const, value: nothing });
  const deeds = { create: never, change: never, move: never, remove: never, order: never, merge, weigh, undo };
  await show(<SectionsDesk sections={sections} deeds={deeds} />);
  await press('Gộp… “Thời sự”');
  await press('Gộp chuyên mục');
  await press('Hoàn tác việc gộp');
  expect(words()).toContain('Chưa làm được.');
  await press('Hoàn tác việc gộp');
  expect(words()).toContain('Đã khôi phục “Thời sự” với 3 bài.');
  expect(undo).toHaveBeenCalledTimes(2);
});

test('a number that comes after its dialog was closed is not there when the dialog is opened again', async () => {
  let arrive: (answer: Revealed<string>) => void = () => {};
  const ask = () => new Promise<Revealed<string>>((resolve) => (arrive = resolve));
  await show(
    <ReasonDialog open="Xem số" title="Số của Hoa" why="Lý do" hint="Được ghi lại" read="Ghi lý do và xem" ask={ask}>
      {(phone) => <b>{phone}</b>}
    </ReasonDialog>,
  );
  await press('Xem số');
  await type('Lý do', 'Hỏi lại địa chỉ');
  await send();
  await press('Đóng');
  await act(async () => arrive({ ok: true, value: '0912 345 678' }));
  await press('Xem số');
  expect(words()).not.toContain('0912 345 678');
  expect(button('Ghi lý do và xem')).toBeDefined();
});

test('where nobody could look for private details, nobody is told that there are none', async () => {
  const comment = { id: 1, version: 1, name: 'Hoa', title: 'Số của tôi', body: 'Gọi 0912 345 678' };
  const deeds = { proposeRedaction: never, redact: never };
  await show(<RedactForm comment={comment} deeds={deeds} onRedacted={() => {}} onClose={() => {}} />);
  expect(words()).toContain('Mời bạn thử lại.');
  expect(words()).not.toContain('Không tìm thấy số điện thoại');
});

test('a desk that was asked for anew while more was coming asks once more for what comes after', async () => {
  const card = (id: number) => ({ id }) as DeskCard;
  const page = (): DeskPage => ({ lane: 'pending', counts: {} as DeskPage['counts'], cards: [card(1)], before: null, after: 'a1' });
  const more = { ok: true as const, value: { ...page(), cards: [card(2)], after: null } };
  const answers: ((answer: typeof more) => void)[] = [];
  const loadMore = () => new Promise<typeof more>((resolve) => answers.push(resolve));
  const Shown = (props: { page: DeskPage }) => {
    const { cards, isComing } = useMore(props.page, loadMore, (all) => all.length);
    return <p>{`${cards.map(({ id }) => id).join()} ${isComing ? 'Đang lấy' : ''}`}</p>;
  };
  const showNow = await show(<Shown page={page()} />);
  await showNow(<Shown page={page()} />);
  expect(answers).toHaveLength(2);
  await act(async () => {
    for (const arrive of answers) arrive(more);
  });
  expect(document.querySelector('p')?.textContent?.trim()).toBe('1,2');
});

test('a file that was refused can be chosen once more', async () => {
  await show(<DropFiles />);
  const files = document.querySelector<HTMLInputElement>('input[type=file]') ?? expect.fail('no field');
  let value = 'C:\\fakepath\\lu.jpg';
  Object.defineProperty(files, 'value', { get: () => value, set: (next: string) => (value = next) });
  await press('Chọn tệp');
  expect(value).toBe('');
});

test('who looks for a story while the network is away is not told that there is none', async () => {
  await show(<StoryPicker edition="vi" value={null} onChange={() => {}} searchStories={never} />);
  await act(async () => document.querySelector('input')?.click());
  expect(words()).toContain('Tòa soạn đang tạm gián đoạn.');
  expect(words()).not.toContain('Không có bài đã đăng nào như vậy.');
});

test('who closes a group while asked for a reason finds the next group with all its decisions', async () => {
  const one = { id: 1, version: 1, name: 'Hoa', title: 'Cầu', beginning: 'Cầu…', status: 'pending' as const };
  const found: FoundGroup = { kind: 'story', comments: [one], beyond: 0 };
  const page = (group: FoundGroup | null) => <GroupDialog found={group} onDecide={() => {}} onClose={() => {}} />;
  const showNow = await show(page(found));
  await press('Từ chối');
  await press('Đóng');
  await showNow(page(null));
  await showNow(page(found));
  expect(button('Duyệt')).toBeDefined();
});

test('readers of an English story that ran out are told so in English, whatever language its editor works in', async () => {
  const rest = { version: 1, isDirty: false, live: 1, desk: {} as DraftDesk, plans: { plans: [], embargo: null } };
  await show(<SchedulePanel articleId={9} locale="en" deeds={{} as ScheduleDeeds} {...rest} />);
  await press('Hẹn giờ gỡ');
  expect(field('Lý do báo cho bạn đọc').value).toBe('Expired');
});

test('what a setting was before is told in the words of the form', async () => {
  const change = { id: 1, by: 'Thảo', at: '2026-11-26T01:00:00Z' };
  const value = { counts: true, mostRead: 'both', logo: 7, links: [{ text: 'Liên hệ', textEn: '', href: '/lien-he' }] };
  const before = { counts: false, mostRead: 'none', logo: null, links: [] };
  await show(<HistoryList history={[{ ...change, value, before }]} isBusy={false} onRestore={() => {}} />);
  const lines = [...document.querySelectorAll('li li')].map(({ textContent }) => textContent);
  expect(lines).toEqual([
    'Biểu trưng: (trống) → Ảnh hoặc tệp số 7',
    'Liên kết: (trống) → Liên hệ (/lien-he)',
    'Danh sách đọc nhiều trên trang chủ: Không hiện → 24 giờ qua và 7 ngày qua',
    'Bạn đọc thấy lượt đọc của bài: Không → Có',
  ]);
});
