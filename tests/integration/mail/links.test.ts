import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { eraseComment } from '#lib/comments/receipts/store';
import { pool } from '#lib/db/pool';
import { approveByLink } from '#lib/mail/links/approve-by-link';
import { readLink } from '#lib/mail/links/read-link';
import { deleteOldLinks, makeLinks } from '#lib/mail/links/store';
import { isAnswered, loggedPath, readerPath } from '#lib/page-cache/reader-path';
import { aComment, aStory, countRows } from '#tests/support/commented-story';
import { decideComment } from '#tests/support/decisions';
import { somebody } from '#tests/support/newsroom';
import { GET as getRoute, POST as postLink } from '../../../app/api/mail-links/route.ts';

const SITE = 'http://localhost:3000';
let article = 0;
let lan: StaffMember;
let milo: StaffMember;

beforeAll(async () => {
  article = await aStory();
});
beforeEach(async () => {
  lan = await somebody('moderator', 'Lan');
  milo = await somebody('moderator', 'Milo');
});

/** A comment that waits, and the secret of a link that approves it in Lan's name. */
async function linked(): Promise<{ id: number; token: string }> {
  const id = await aComment(article);
  const [token = ''] = await makeLinks(lan.id, [{ id, version: 1 }]);
  return { id, token };
}
const post = (fields: Record<string, string> | string, headers: Record<string, string> = { origin: SITE }) =>
  postLink(new Request(`${SITE}/api/mail-links`, { method: 'POST', body: new URLSearchParams(fields), headers }));
const refusalOf = async (token: string) => (await readLink(token))?.refusal ?? null;
const waits = (id: number) => countRows('comment', "id = $1 AND status = 'pending' AND version = 1", [id]);

describe('a link in a mail', () => {
  test('shows the comment to whoever opens it, a hundred scanners too, and nothing happens', async () => {
    const { id, token } = await linked();
    const views = await Promise.all(Array.from({ length: 100 }, () => readLink(token)));
    for (const view of views) expect(view).toMatchObject({ refusal: null, personName: 'Lan', comment: { name: 'Rosa', title: 'Cảm ơn' } });
    expect((await getRoute(new Request(`${SITE}/api/mail-links?token=${token}`))).status).toBe(405);
    expect(await waits(id)).toBe(1);
    expect(await countRows('decision', 'comment_id = $1', [id])).toBe(0);
  });

  test('approves its comment once in the name of whose mail it is, and leads back to where that is said', async () => {
    const { id, token } = await linked();
    const answer = await post({ token });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/duyet-thu/${token}`]);
    expect(
      await countRows('decision', "comment_id = $1 AND to_status = 'approved' AND decided_by_id = $2 AND batch IS NOT NULL", [id, lan.id]),
    ).toBe(1);
    expect(await countRows('audit_entry', "deed = 'approve-by-mail' AND subject = $1 AND person_id = $2", [`comment:${id}`, lan.id])).toBe(
      1,
    );
    expect(await refusalOf(token)).toMatchObject({ code: 'used', status: 'approved' });
    // Taken back at the desk, it waits again: the link stays used.
    await decideComment(milo, { commentId: id, version: 2, to: 'pending' });
    expect(await approveByLink({ token })).toMatchObject({ ok: false, code: 'used', status: 'pending' });
    expect(await countRows('comment', "id = $1 AND status = 'pending'", [id])).toBe(1);
  });

  test('pressed forty times at once decides once', async () => {
    const { id, token } = await linked();
    const answers = await Promise.all(Array.from({ length: 40 }, () => approveByLink({ token })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.code).toBe('used');
    expect(await countRows('decision', 'comment_id = $1', [id])).toBe(1);
    expect(await countRows('audit_entry', "deed = 'approve-by-mail' AND subject = $1", [`comment:${id}`])).toBe(1);
  });

  test('races with the desk and with the links of others: one decides, and the others are told who', async () => {
    const { id, token } = await linked();
    const [others = ''] = await makeLinks(milo.id, [{ id, version: 1 }]);
    const [one, other, desk] = await Promise.all([
      approveByLink({ token }),
      approveByLink({ token: others }),
      decideComment(milo, { commentId: id, version: 1, to: 'spam' }),
    ]);
    const results = [one, other, desk];
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await countRows('decision', 'comment_id = $1', [id])).toBe(1);
    for (const answer of [one, other]) if (!answer.ok) expect(answer).toMatchObject({ code: 'decided', by: one.ok ? 'Lan' : 'Milo' });
  });
});

describe('a link says honestly why it does nothing', () => {
  const useless = async (token: string, id: number): Promise<unknown> => {
    const before = await countRows('decision', 'comment_id = $1', [id]);
    expect((await post({ token })).status).toBe(303);
    const answer = await approveByLink({ token });
    expect(answer.ok).toBe(false);
    expect(await countRows('decision', 'comment_id = $1', [id])).toBe(before);
    expect(await countRows('audit_entry', "deed = 'approve-by-mail' AND subject = $1", [`comment:${id}`])).toBe(0);
    return refusalOf(token);
  };

  test('when it has expired by the clock of the database', async () => {
    const { id, token } = await linked();
    const { rows } = await pool().query(
      'SELECT extract(epoch FROM expires_at - created_at)::int / 3600 AS hours FROM mail_link WHERE comment_id = $1',
      [id],
    );
    expect(rows).toEqual([{ hours: 48 }]);
    await pool().query('UPDATE mail_link SET expires_at = now() WHERE comment_id = $1', [id]);
    expect(await useless(token, id)).toMatchObject({ code: 'expired' });
    expect(await waits(id)).toBe(1);
  });

  test('when somebody was first: who it was, when, and how it stands', async () => {
    const { id, token } = await linked();
    await decideComment(milo, { commentId: id, version: 1, to: 'rejected', reason: 'insult', note: '' });
    expect(await useless(token, id)).toEqual({ code: 'decided', by: 'Milo', at: expect.any(Date), status: 'rejected' });
  });

  test('when its writer changed the comment, or took it back', async () => {
    const { id, token } = await linked();
    await pool().query("UPDATE comment SET body = 'Khác', version = 2, edited_at = now() WHERE id = $1", [id]);
    expect(await useless(token, id)).toEqual({ code: 'changed' });
    await eraseComment(id);
    expect(await useless(token, id)).toEqual({ code: 'withdrawn' });
  });

  test('when whose mail it was has left or may not decide any more', async () => {
    const { id, token } = await linked();
    await pool().query("UPDATE person SET role = 'reporter' WHERE id = $1", [lan.id]);
    expect(await useless(token, id)).toEqual({ code: 'not-allowed' });
    await pool().query("UPDATE person SET role = 'moderator', disabled_at = now() WHERE id = $1", [lan.id]);
    expect(await useless(token, id)).toEqual({ code: 'not-allowed' });
  });

  test('and nothing at all when nobody made it', async () => {
    const { id, token } = await linked();
    for (const forged of [randomBytes(32).toString('base64url'), `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`]) {
      expect(await readLink(forged)).toBeNull();
      expect(await approveByLink({ token: forged })).toEqual({ ok: false, code: 'unknown' });
    }
    expect(await readLink('x')).toBeNull();
    expect(await waits(id)).toBe(1);
  });
});

test('what is no press of its button does nothing: another site, more than the token, less, a field twice', async () => {
  const { id, token } = await linked();
  expect((await post({ token }, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await post({ token }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  const twice = `token=${token}&token=${token}`;
  const sent: (Record<string, string> | string)[] = [{ token, to: 'rejected' }, { token, comment: '1' }, {}, { token: `${token}x` }, twice];
  for (const fields of sent) expect((await post(fields)).status).toBe(422);
  expect(await waits(id)).toBe(1);
});

test('a link can be made for nothing else than to approve, not even in the database', async () => {
  const { id } = await linked();
  await expect(pool().query("UPDATE mail_link SET action = 'reject' WHERE comment_id = $1", [id])).rejects.toThrow('mail_link_approves');
});

test('a link is forgotten a month after it expired', async () => {
  const [old, young] = [await linked(), await linked()];
  await pool().query("UPDATE mail_link SET expires_at = now() - interval '31 days' WHERE comment_id = $1", [old.id]);
  expect(await deleteOldLinks()).toBe(1);
  expect(await readLink(old.token)).toBeNull();
  expect(await readLink(young.token)).not.toBeNull();
});

test('the address of a link is for Next alone, and no log learns it', async () => {
  const path = `/duyet-thu/${randomBytes(32).toString('base64url')}`;
  expect(isAnswered(path)).toBe(true);
  expect(readerPath(path)).toBeNull();
  expect(isAnswered('/duyet-thu/x')).toBe(false);
  expect(loggedPath(path)).toBe('/duyet-thu/[token]');
  expect(loggedPath(`${path}/x`)).toBe('/duyet-thu/[token]');
});
