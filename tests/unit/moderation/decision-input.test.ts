import { describe, expect, test } from 'vitest';
import { decisionsInput, officialReplyInput } from '#lib/moderation/schema';

const seen = { comments: [{ id: 1, version: 1 }] };

describe('a moderator who decides', () => {
  test.each([
    ['approves', { ...seen, to: 'approved' }],
    ['marks as spam, without a word', { ...seen, to: 'spam' }],
    ['decides on many at once', { comments: [1, 2, 3].map((id) => ({ id, version: 1 })), to: 'spam' }],
    ['rejects and says why', { ...seen, to: 'rejected', reason: 'insult' }],
    ['rejects for another reason and explains it', { ...seen, to: 'rejected', reason: 'other', note: 'Mời bạn viết lại.' }],
  ])('%s', (_, input) => {
    expect(decisionsInput.safeParse(input).success).toBe(true);
  });

  test.each([
    ['rejects without a reason', { ...seen, to: 'rejected' }],
    ['rejects for a reason nobody knows', { ...seen, to: 'rejected', reason: 'banned' }],
    ['rejects for another reason and leaves it at that', { ...seen, to: 'rejected', reason: 'other', note: ' \u200b ' }],
    ['writes too long a note', { ...seen, to: 'rejected', reason: 'insult', note: 'ế'.repeat(301) }],
    ['gives a reason for an approval', { ...seen, to: 'approved', reason: 'insult' }],
    ['takes a comment back for its writer', { ...seen, to: 'withdrawn' }],
    ['decides on nothing', { comments: [], to: 'spam' }],
    [
      'decides twice on the same comment',
      {
        comments: [
          { id: 1, version: 1 },
          { id: 1, version: 2 },
        ],
        to: 'spam',
      },
    ],
    [
      'decides on more than is bearable at once',
      { comments: Array.from({ length: 501 }, (_, id) => ({ id: id + 1, version: 1 })), to: 'spam' },
    ],
    ['sends more than was asked for', { ...seen, to: 'spam', personId: 1 }],
  ])('is refused who %s', (_, input) => {
    expect(decisionsInput.safeParse(input).success).toBe(false);
  });

  test('writes a note that is clean, and counted as people count', () => {
    const parsed = decisionsInput.parse({ ...seen, to: 'rejected', reason: 'insult', note: ` ${'ế'.normalize('NFD').repeat(300)}\u202e ` });
    expect(parsed).toMatchObject({ note: 'ế'.repeat(300) });
  });
});

test('a unit that has only received a comment says nothing yet, but who it is', () => {
  expect(officialReplyInput.parse({ commentId: 1, version: 0, unit: ' Sở  Giao thông ', body: ' ' })).toEqual({
    commentId: 1,
    version: 0,
    unit: 'Sở Giao thông',
    body: '',
  });
  expect(officialReplyInput.safeParse({ commentId: 1, version: 0, unit: ' ', body: 'Đã sửa.' }).success).toBe(false);
});
