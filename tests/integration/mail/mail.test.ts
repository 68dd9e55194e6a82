import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findHead } from '#lib/audit/find-head';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env, parseEnv } from '#lib/env';
import { queueDueDigests } from '#lib/mail/queue-due-digests';
import type { QueuedMail } from '#lib/mail/schema';
import { sendMail } from '#lib/mail/send-mail';
import { sendQueuedMail } from '#lib/mail/send-queued-mail';
import { watchWaiting } from '#lib/mail/watch-waiting';
import { decideComments } from '#lib/moderation/decide-comments';
import { escalateComment } from '#lib/moderation/escalation/escalate-comment';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import { HANDLERS } from '#lib/outbox/handlers';
import { type Outbox, startOutbox } from '#lib/outbox/run-outbox';
import { aComment, aStory } from '#tests/support/commented-story';
import { decideComment } from '#tests/support/decisions';
import { type Mailbox, openMailbox } from '#tests/support/mailbox';
import { somebody } from '#tests/support/newsroom';
import { until } from '#tests/support/until';

const FROM = 'Tòa soạn Lạc Giang <ban-duyet@toasoan.example>';
let mailbox: Mailbox;
let lan: StaffMember;
let rosa: StaffMember;
let article = 0;

beforeAll(async () => {
  mailbox = await openMailbox();
  article = await aStory();
});
afterAll(() => mailbox.close());
beforeEach(async () => {
  mailbox.taken.length = 0;
  mailbox.refuse(0);
  Object.assign(env(), { MAIL_URL: `smtp://127.0.0.1:${mailbox.port}`, MAIL_FROM: FROM });
  await pool().query(`DELETE FROM outbox; DELETE FROM mail_alarm; DELETE FROM mail_link; DELETE FROM setting WHERE key = 'desk'`);
  await pool().query(`UPDATE person SET disabled_at = now()`);
  await pool().query(`UPDATE comment SET escalated_at = NULL`);
  lan = await somebody('moderator', 'Nguyễn Thị Lan');
  rosa = await somebody('admin', 'Rosa');
  await pool().query(`UPDATE person SET locale = 'en' WHERE id = $1`, [rosa.id]);
  await somebody('editor', 'Ada');
  await somebody('reporter', 'Rin');
});

type Queued = { payload: QueuedMail };
const queued = async (): Promise<Queued['payload'][]> =>
  (await pool().query<Queued>(`SELECT payload FROM outbox WHERE kind = 'mail' ORDER BY id`)).rows.map(({ payload }) => payload);
const sendAll = async () => {
  for (const payload of await queued()) await sendQueuedMail(payload);
};
/** Makes the daily mail due in this hour of the database's clock. */
const setHour = (shift = 0) =>
  pool().query(
    `INSERT INTO setting (key, value) SELECT 'desk', jsonb_build_object('digestHour', (extract(hour FROM now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::int + $1 + 24) % 24)
     ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`,
    [shift],
  );
const waitFor = (id: number, minutes: number) =>
  pool().query('UPDATE comment SET created_at = now() - make_interval(mins => $2) WHERE id = $1', [id, minutes]);
const only = <One>(list: readonly One[]): One => {
  const [one] = list;
  if (one === undefined || list.length !== 1) throw new Error(`${list.length} of one`);
  return one;
};

describe('the daily mail', () => {
  test('reaches each who governs comments once, in their language, however many instances think of it', async () => {
    await setHour();
    const clean = await aComment(article, { name: 'Bùi Văn Đức', body: 'Phố sách rất đẹp,\nmong có thêm ghế đá.' });
    const noted = await aComment(article, { body: 'Gọi cho tôi' });
    await pool().query(
      `UPDATE comment SET reasons = '[{"rule":"links","outcome":"hold","detail":"1","spans":[]}]', held = true WHERE id = $1`,
      [noted],
    );
    await waitFor(clean, 185);
    await Promise.all(Array.from({ length: 8 }, queueDueDigests));
    expect((await queued()).map(({ personId }) => personId)).toEqual([lan.id, rosa.id]);
    await sendAll();
    expect(mailbox.taken.map(({ to }) => to)).toEqual([[lan.email], [rosa.email]]);

    const vi = only(await mailbox.lettersTo(lan.email));
    expect(vi.subject).toMatch(/^Bàn duyệt ngày \d\d\/\d\d\/\d{4}: 2 bình luận chờ duyệt$/);
    expect(vi.subject).toBe(vi.subject?.normalize('NFC'));
    expect(vi.from).toMatchObject({ name: 'Tòa soạn Lạc Giang', address: 'ban-duyet@toasoan.example' });
    expect(vi.to).toEqual([{ name: 'Nguyễn Thị Lan', address: lan.email }]);
    expect(vi.text).toContain('Chào Nguyễn Thị Lan,');
    expect(vi.text).toContain('- Chờ duyệt: 2');
    expect(vi.text).toContain('Bình luận cũ nhất đã chờ 3 giờ.');
    expect(vi.text).toContain('> Phố sách rất đẹp,\n> mong có thêm ghế đá.');
    expect(vi.text?.match(/http:\/\/localhost:3000\/duyet-thu\/[\w-]{43}/g)).toHaveLength(1);
    expect(vi.html).toContain('<html lang="vi">');
    expect(vi.html).not.toMatch(/<img|src=|url\(/);
    const { rows } = await pool().query(`SELECT comment_id AS id, person_id AS person FROM mail_link ORDER BY person_id`);
    expect(rows).toEqual([lan, rosa].map(({ id: person }) => ({ id: clean, person })));
    // The secrets stand in the mails alone.
    const token = vi.text?.match(/duyet-thu\/([\w-]{43})/)?.[1] ?? '';
    const { rows: kept } = await pool().query(`SELECT FROM mail_link WHERE encode(token_hash, 'escape') LIKE '%' || $1 || '%'`, [token]);
    expect(kept).toHaveLength(0);
    expect(JSON.stringify(await queued())).not.toContain(token);

    const en = only(await mailbox.lettersTo(rosa.email));
    expect(en.subject).toMatch(/^The desk on .*: 2 comments wait$/);
    expect(en.text).toContain('The oldest comment has waited for 3 hours.');
    expect(en.html).toContain('<html lang="en">');
  });

  test('says what was done yesterday: decisions that were taken back are none, unless they were brought back, and half of the comments waited shorter than the median', async () => {
    const at = async (id: number, to: 'approved' | 'rejected') => {
      await waitFor(id, 60);
      await decideComment(lan, { commentId: id, version: 1, ...(to === 'rejected' ? { to, reason: 'off-topic', note: '' } : { to }) });
    };
    await at(await aComment(article), 'approved');
    await at(await aComment(article), 'rejected');
    const takeBack = async (batch: string): Promise<string> => {
      const act = await undoDecisions(lan, { batch });
      return act.ok ? act.value.batch : '';
    };
    const spam = async (id: number): Promise<string> => {
      await waitFor(id, 60);
      const act = await decideComments(lan, { comments: [{ id, version: 1 }], to: 'spam' });
      return act.ok ? act.value.batch : '';
    };
    await takeBack(await spam(await aComment(article)));
    await takeBack(await takeBack(await spam(await aComment(article))));
    await pool().query(`INSERT INTO outbox (kind, failed_at) VALUES ('page-check', now())`);
    const head = await findHead();
    const { rows } = await pool().query<{ day: string }>(`SELECT ((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + 1)::text AS day`);
    await sendQueuedMail({ about: 'digest', key: 'k', personId: lan.id, day: rows[0]?.day ?? '' });
    const { text } = only(await mailbox.lettersTo(lan.email));
    expect(text).toMatch(/Duyệt 1, từ chối 1, spam 1\./);
    expect(text).toContain('trong vòng 60 phút');
    expect(text).toContain(`là ${head?.hash}.`);
    expect(text).toContain('1 bình luận đã duyệt mà máy không thấy trên trang');
  });

  test('is not sent before its hour, hours later, to who does not want it or has left, or when nobody set an hour', async () => {
    await setHour(1);
    await queueDueDigests();
    await setHour(-4);
    await queueDueDigests();
    await pool().query(`UPDATE setting SET value = '{"digestHour":null}' WHERE key = 'desk'`);
    await queueDueDigests();
    expect(await queued()).toEqual([]);
    await setHour();
    await pool().query('UPDATE person SET mail_digest = false WHERE id = $1', [rosa.id]);
    await queueDueDigests();
    expect((await queued()).map(({ personId }) => personId)).toEqual([lan.id]);
    await pool().query('UPDATE person SET disabled_at = now() WHERE id = $1', [lan.id]);
    await sendAll();
    expect(mailbox.taken).toEqual([]);
  });
});

describe('the mail about comments that wait too long', () => {
  beforeEach(() => pool().query(`UPDATE comment SET created_at = now() WHERE status = 'pending'`));

  test('comes once an episode, to each once, however many instances look, and again after four hours or a new episode', async () => {
    const id = await aComment(article);
    await waitFor(id, 59);
    await watchWaiting();
    expect(await queued()).toEqual([]);
    await waitFor(id, 61);
    await Promise.all(Array.from({ length: 8 }, watchWaiting));
    await watchWaiting();
    expect((await queued()).map(({ about, personId }) => [about, personId])).toEqual([
      ['waiting', lan.id],
      ['waiting', rosa.id],
    ]);
    await sendAll();
    expect(only(await mailbox.lettersTo(lan.email)).text).toContain('1 bình luận đã chờ quá 60 phút.');
    expect(only(await mailbox.lettersTo(rosa.email)).subject).toBe('A comment waits too long: 61 minutes');

    await pool().query(`UPDATE mail_alarm SET rung_at = now() - interval '4 hours'`);
    await Promise.all([watchWaiting(), watchWaiting()]);
    expect(await queued()).toHaveLength(4);
    // It is decided, and then another one waits too long: a new episode.
    await decideComment(lan, { commentId: id, version: 1, to: 'spam' });
    await watchWaiting();
    await waitFor(await aComment(article), 70);
    await watchWaiting();
    expect(await queued()).toHaveLength(6);
  });

  test('is not sent when somebody was faster than the post', async () => {
    const id = await aComment(article);
    await waitFor(id, 90);
    await watchWaiting();
    await decideComment(lan, { commentId: id, version: 1, to: 'spam' });
    await sendAll();
    expect(mailbox.taken).toEqual([]);
  });
});

describe('the mail about a second opinion', () => {
  const asks = (commentId: number) => escalateComment(lan, { commentId, version: 1, note: 'Chị xem giúp, có số 0987 654 321 trong này.' });

  test('goes to the others who govern comments after the seconds in which it can be taken back', async () => {
    const id = await aComment(article, { name: 'Bà Sáu', body: 'Gọi tôi số 0912 345 678 nhé, hoặc đến nhà.' });
    await asks(id);
    expect((await queued()).map(({ personId }) => personId)).toEqual([rosa.id]);
    const { rows } = await pool().query(`SELECT extract(epoch FROM due_at - created_at)::int AS wait FROM outbox`);
    expect(rows).toEqual([{ wait: 8 }]);
    await sendAll();
    const { subject, text } = only(await mailbox.lettersTo(rosa.email));
    expect(subject).toBe('Nguyễn Thị Lan asks for a second opinion on a comment');
    expect(text).toContain('> Chị xem giúp, có số [number] trong này.');
    expect(text).toContain('> Gọi tôi số [number] nhé, hoặc đến nhà.');
    expect(text).toContain('under “Khai trương phố sách”');
  });

  test('is not sent once somebody has decided, not even when somebody has asked again since', async () => {
    const id = await aComment(article);
    await asks(id);
    await decideComment(rosa, { commentId: id, version: 1, to: 'spam' });
    await pool().query('UPDATE comment SET escalated_at = now() WHERE id = $1', [id]);
    await sendAll();
    expect(mailbox.taken).toEqual([]);
  });
});

describe('a mail in the outbox', () => {
  const started: Outbox[] = [];
  afterEach(() => Promise.all(started.splice(0).map((outbox) => outbox.stop())));
  const states = async () =>
    (
      await pool().query<{ attempts: number; isDone: boolean; error: string }>(
        `SELECT attempts, done_at IS NOT NULL AS "isDone", last_error AS error FROM outbox WHERE kind = 'mail' ORDER BY id`,
      )
    ).rows;

  test('is tried again while the server is away or refuses, and reaches each once although two instances send', async () => {
    const { mail: handler } = HANDLERS;
    if (!handler) throw new Error('Nobody sends mail.');
    await waitFor(await aComment(article), 90);
    Object.assign(env(), { MAIL_URL: 'smtp://127.0.0.1:1' });
    await watchWaiting();
    const handlers = { mail: { ...handler, pauses: Array.from({ length: 500 }, () => 50) } };
    for (let instance = 0; instance < 2; instance++) started.push(startOutbox({ handlers, pollMs: 20 }));
    await until(async () => (await states()).every(({ attempts, error }) => attempts > 1 && error.includes('ECONNREFUSED')));
    mailbox.refuse(2);
    Object.assign(env(), { MAIL_URL: `smtp://127.0.0.1:${mailbox.port}` });
    await until(async () => (await states()).every(({ isDone }) => isDone));
    expect(mailbox.taken.flatMap(({ to }) => to).sort()).toEqual([lan.email, rosa.email].sort());
  });
});

describe('a mail on its way', () => {
  const mail = {
    to: { name: 'Lan', address: 'lan@toasoan.example' },
    subject: 'Thử',
    text: 'Chữ',
    html: '<p>Chữ</p>',
    key: 'digest:7:2026-11-26',
  };

  test('carries what people are called and titles say, and nothing of it becomes a header or a receiver', async () => {
    const name = 'Lan\r\nBcc: evil@example.org\u2028X: y';
    const subject = 'Tiếng Viê\u0323t\r\nBcc: evil@example.org\r\n\r\n<script>';
    await sendMail({ ...mail, to: { ...mail.to, name }, subject });
    expect(only(mailbox.taken).to).toEqual([mail.to.address]);
    const read = only(await mailbox.lettersTo(mail.to.address));
    expect(read.bcc ?? []).toEqual([]);
    expect(read.subject).toBe('Tiếng Việt Bcc: evil@example.org <script>');
    expect(read.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(read.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
    // Every byte of the header is ASCII: no server on the way can spoil a Vietnamese letter.
    expect(only(mailbox.taken).raw.split('\r\n\r\n')[0]).toMatch(/^[\t\r\n -~]*$/);
  });

  test('bears the same number when it is sent again, so that a mail programme shows it once', async () => {
    await sendMail(mail);
    await sendMail(mail);
    const [one, other] = await mailbox.lettersTo(mail.to.address);
    expect(one?.messageId).toMatch(/^<[0-9a-f]{40}@localhost>$/);
    expect(other?.messageId).toBe(one?.messageId);
  });

  test('that the server refuses, or that finds no server, fails without naming anybody', async () => {
    mailbox.refuse(1);
    const refused = await sendMail(mail).catch((error: Error) => error);
    expect(String(refused)).toMatch(/127\.0\.0\.1 did not take the mail: \w+ 452/);
    expect(String(refused)).not.toContain('lan@');
    Object.assign(env(), { MAIL_URL: 'smtp://127.0.0.1:1' });
    await expect(sendMail(mail)).rejects.toThrow('127.0.0.1 did not take the mail: connect ECONNREFUSED');
  });

  test('signs in with name and password, and says neither on a line everybody reads', async () => {
    const guarded = await openMailbox({ password: 'chìa khóa' });
    try {
      const login = `lan:${encodeURIComponent('chìa khóa')}@127.0.0.1:${guarded.port}`;
      Object.assign(env(), { MAIL_URL: `smtp://${login}?tls.rejectUnauthorized=false` });
      await sendMail(mail);
      expect(guarded.taken.map(({ user }) => user)).toEqual(['lan']);
      // Its certificate is nobody's.
      Object.assign(env(), { MAIL_URL: `smtp://${login}` });
      await expect(sendMail(mail)).rejects.toThrow('did not take the mail');
      expect(guarded.taken).toHaveLength(1);
    } finally {
      await guarded.close();
    }
  });

  test('is not written at all while the paper has no server', async () => {
    Object.assign(env(), { MAIL_URL: undefined });
    await setHour();
    await waitFor(await aComment(article), 200);
    await queueDueDigests();
    await watchWaiting();
    expect(await queued()).toEqual([]);
    await sendQueuedMail({ about: 'waiting', key: 'k', personId: lan.id });
    expect(mailbox.taken).toEqual([]);
  });
});

test('an operator is told when the mail server is half configured', () => {
  const others = { DATABASE_URL: 'postgresql://localhost/x', APP_SECRET: 'x'.repeat(32), SITE_URL: 'https://bao.example' };
  expect(() => parseEnv({ ...others, MAIL_URL: 'smtps://mail.example' })).toThrow('MAIL_FROM: is needed with MAIL_URL');
  expect(() => parseEnv({ ...others, MAIL_URL: 'https://mail.example', MAIL_FROM: 'a@b.example' })).toThrow('MAIL_URL');
  expect(() => parseEnv({ ...others, MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' })).toThrow('MAIL_FROM');
  expect(parseEnv({ ...others, MAIL_URL: 'smtps://a:b@mail.example', MAIL_FROM: FROM }).MAIL_FROM).toBe(FROM);
});
