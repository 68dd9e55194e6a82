// @vitest-environment happy-dom
import { act, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { FlowPanel } from '#components/newsroom/articles/flow/flow-panel.client.tsx';
import type { Flow } from '#components/newsroom/articles/flow/use-flow.ts';
import { NoteThread } from '#components/newsroom/articles/notes/note-thread.client.tsx';
import { LiftDialog } from '#components/newsroom/bans/lift-dialog.client.tsx';
import { MoveButton, MoveForm } from '#components/newsroom/calendar/move-plan.client.tsx';
import { SureButton } from '#components/newsroom/connections/sure-button.client.tsx';
import { NoteCard } from '#components/newsroom/corrections/note-card.client.tsx';
import { ConfirmButton } from '#components/newsroom/people/confirm-button.client.tsx';
import { AddressList } from '#components/newsroom/transfer/address-list.client.tsx';
import type { CalendarEvent } from '#lib/articles/calendar/view';
import { button, field, hasFocus, press, show, type } from '#tests/support/shown-page';
import { until } from '#tests/support/until';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));

test('who thinks better of revoking a token is back at its button, and so is who goes through with it', async () => {
  const revoke = vi.fn();
  await show(<SureButton label="Thu hồi" which="mã Máy in" warning="Chương trình bị từ chối." onSure={revoke} />);
  for (const choice of ['Hủy', 'Chắc chắn']) {
    await press('Thu hồi mã Máy in');
    await press(choice);
    expect(hasFocus(button('Thu hồi mã Máy in'))).toBe(true);
  }
  expect(revoke).toHaveBeenCalledTimes(1);
});

test('who is asked once more has the focus on the way out, and the button again after either answer', async () => {
  const lock = vi.fn();
  await show(<ConfirmButton label="Khóa tài khoản" yes="Khóa" text="Bị đăng xuất ngay." isBusy={false} onYes={lock} />);
  await press('Khóa tài khoản');
  expect(hasFocus(button('Thôi'))).toBe(true);
  await press('Thôi');
  expect(hasFocus(button('Khóa tài khoản'))).toBe(true);
  await press('Khóa tài khoản');
  await press('Khóa');
  expect(hasFocus(button('Khóa tài khoản'))).toBe(true);
  expect(lock).toHaveBeenCalledTimes(1);
});

test('an old address goes only when somebody has said so twice', async () => {
  const forget = vi.fn(async () => ({ ok: true as const, value: { deleted: 1 } }));
  const lines = [{ path: '/cu/cau-moi.html', target: '/thoi-su/cau-moi' }];
  await show(<AddressList lines={lines} count={1} words="" after={undefined} older={null} forget={forget} />);
  await press('Bỏ /cu/cau-moi.html');
  expect(forget).not.toHaveBeenCalled();
  await press('Chắc chắn');
  expect(forget).toHaveBeenCalledExactlyOnceWith({ path: '/cu/cau-moi.html' });
  expect(document.querySelector('[role=status]')).not.toBeNull();
  await press('Bỏ tất cả địa chỉ cũ');
  expect(hasFocus(button('Thôi'))).toBe(true);
  await press('Thôi');
  expect(hasFocus(button('Bỏ tất cả địa chỉ cũ'))).toBe(true);
});

const note = {
  ...{ id: 4, version: 1, passage: 'dài 3 km', proposal: 'dài 4 km', name: 'Bạn đọc', contact: '', createdAt: '2026-11-26T01:00:00Z' },
  ...{ reasons: [], story: { id: 9, title: 'Cầu Lạc Giang', path: '/thoi-su/cau-lac-giang' } },
};

test('an editor who decides on notes by the keyboard stays at the note that was decided, and in the form that opens', async () => {
  await show(<NoteCard note={note} headingOrder={2} decideNote={async ({ to }) => ({ ok: true, value: { status: to } })} />);
  await press('Nhận và đính chính');
  expect(hasFocus(field('Nội dung đính chính'))).toBe(true);
  await press('Hủy');
  expect(hasFocus(button('Nhận và đính chính'))).toBe(true);
  await press('Bỏ qua');
  expect(document.activeElement?.tagName).toBe('ARTICLE');
});

test('who does not move a plan after all is back at the button that would', async () => {
  const at = new Date('2026-11-27T02:00:00Z');
  const plan = { id: 7, deed: 'publish', state: 'open', lateSeconds: 0 };
  const event = { kind: 'publish', articleId: 9, title: 'Cầu', at, plan, mayMove: true } as unknown as CalendarEvent;
  const moving = { error: null, isBusy: false, onMove: () => {}, onSave: () => {} };
  const page = (openId: number | null) => (
    <>
      <MoveButton event={event} {...moving} openId={openId} />
      {openId !== null && <MoveForm event={event} {...moving} openId={openId} />}
    </>
  );
  const showNow = await show(page(null));
  await showNow(page(7));
  expect(document.activeElement?.getAttribute('type')).toBe('datetime-local');
  await showNow(page(null));
  expect(hasFocus(button('Dời hẹn của “Cầu”'))).toBe(true);
});

test('who closes a dialog that is only there while it is open is back at the button that opened it', async () => {
  const Page = () => {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setIsOpen(true)}>
          Gỡ nhiều lệnh
        </button>
        {isOpen && <LiftDialog count={3} onLift={() => {}} onClose={() => setIsOpen(false)} />}
      </>
    );
  };
  await show(<Page />);
  await press('Gỡ nhiều lệnh');
  await until(() => hasFocus(document.querySelector('[role=dialog]')));
  await press('Hủy');
  expect(hasFocus(button('Gỡ nhiều lệnh'))).toBe(true);
});

const flow = {
  ...{ standing: { now: 'submitted', next: null }, stage: 'submitted', moves: ['return', 'approve'], isLocked: false, blockedBy: null },
  ...{ isOwnText: false, isBusy: false, said: '', failure: null },
  view: { steps: [], hands: ['desk'], assignment: null },
} as unknown as Flow;

test('who does not send a story back is among the steps again; Escape that ends a syllable being composed keeps the reason', async () => {
  await show(<FlowPanel flow={flow} colleagues={[]} />);
  await press('Từ chối duyệt');
  await type('Lý do từ chối', 'Thiếu nguồn');
  const pressEscape = (isComposing: boolean) =>
    act(async () => field('Lý do từ chối').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing })));
  await pressEscape(true);
  expect(field('Lý do từ chối').value).toBe('Thiếu nguồn');
  await pressEscape(false);
  expect(hasFocus(button('Từ chối duyệt').parentElement)).toBe(true);
});

test('who presses twice on deleting a note deletes it once; who keeps it is back at “Xóa”', async () => {
  const remove = vi.fn(() => new Promise<never>(() => {}));
  const never = () => Promise.reject(new Error('nobody asked'));
  const words = { id: 3, text: 'Hỏi lại số liệu', by: { id: 2, name: 'Vy' }, at: '2026-11-26T01:00:00Z', edits: 0, isDeleted: false };
  const anchor = { field: 'story' as const, exact: '', prefix: '', suffix: '', block: 0 };
  const thread = { ...words, version: 1, anchor, proposal: null, resolved: null, answers: [], isUnread: false };
  const deeds = { write: never, answer: never, edit: never, remove, resolve: never, read: never };
  await show(<NoteThread articleId={9} note={thread} names={{}} people={[]} myId={2} deeds={deeds} onBoard={() => {}} />);
  await press('Trả lời');
  await press('Hủy');
  expect(hasFocus(button('Trả lời'))).toBe(true);
  await press('Xóa');
  expect(hasFocus(button('Giữ lại'))).toBe(true);
  await press('Giữ lại');
  expect(hasFocus(button('Xóa'))).toBe(true);
  await press('Xóa');
  await press('Xóa hẳn');
  await press('Xóa hẳn');
  expect(remove).toHaveBeenCalledTimes(1);
});
