import { describe, expect, test } from 'vitest';
import { foldedName } from '#lib/comments/screening/folded-name';
import { processorSeconds } from '#tests/support/processor-seconds';
import { rulebookWith, screened } from '#tests/support/screening';

describe('a moderator reads beside a comment', () => {
  test('nothing when it was written by a hand in its own time', () => {
    expect(screened({})).toMatchObject({ outcome: 'pass', verdicts: [] });
    expect(screened({ secondsToWrite: 3 }).rules).toEqual([]);
    expect(screened({ secondsToWrite: null }).rules).toEqual([]);
  });

  test('that the hidden field was filled in', () => {
    expect(screened({ website: ' https://spam.example ' })).toMatchObject({
      outcome: 'hold',
      verdicts: [{ rule: 'honeypot', outcome: 'hold', weight: 10, detail: 'https://spam.example', spans: [] }],
    });
  });

  test('that it was sent faster than anybody writes', () => {
    expect(screened({ secondsToWrite: 1.25 }).verdicts).toMatchObject([{ rule: 'too-fast', detail: '1.3' }]);
    expect(screened({ secondsToWrite: -5 })).toMatchObject({ outcome: 'hold', rules: ['too-fast'] });
  });

  test('all reasons, in one order, links in the name too', () => {
    expect(screened({ name: 'www.a.vn', website: 'x', secondsToWrite: 0 }).rules).toEqual(['honeypot', 'too-fast', 'links']);
  });

  test('an answer at once, whatever was typed', () => {
    const bodies = ['a.', 'a-', 'a', '0 ', '0912', 'a@', 'stk ', '!', '각', 'ﷺ'].map((body) => body.repeat(30_000 / body.length));
    expect(processorSeconds(() => bodies.map((body) => screened({ body })))).toBeLessThan(3);
  });
});

describe('a reader who leads elsewhere', () => {
  test.each(['xem https://a.example/b?c', 'WWW.Ban-Hang.vn', 'vào shopre.com nhé', 'http://1.2.3.4/x'])('is noticed: %s', (body) => {
    expect(screened({ body })).toMatchObject({ outcome: 'hold', rules: ['links'] });
  });

  test.each(['TP.HCM sáng nay', 'lúc 10.30', 'ông A.B.', 'Hay.Tôi đồng ý'])('is not, when that is no link: %s', (body) => {
    expect(screened({ body }).rules).toEqual([]);
  });

  test('may lead to the paper itself and to whom the newsroom trusts, and to nobody who only looks like them', () => {
    const with_ = (body: string) =>
      screened(
        { body },
        { facts: { ownHost: 'bao.example' }, book: rulebookWith({ rules: { links: { allowedHosts: ['lacgiang.gov.vn'] } } }) },
      ).rules;
    for (const body of ['https://bao.example/thoi-su', 'http://www.bao.example/', 'dichvu.lacgiang.gov.vn'])
      expect(with_(body), body).toEqual([]);
    for (const body of ['https://bao.example.spam.vn/', 'https://bao.example@spam.vn/', 'https://xbao.example/', 'www.gov.vn'])
      expect(with_(body), body).toEqual(['links']);
  });
});

describe('a reader who gives away what is private', () => {
  test.each([
    ['Gọi tôi 0912 345 678 nhé', '0912 345 678'],
    ['số +84.912.345.678', '+84.912.345.678'],
    ['thư về hoa.tran@example.com', 'hoa.tran@example.com'],
    ['CCCD 079 203 004 567', '079 203 004 567'],
    ['stk: 0071 0012 3456 7', '0071 0012 3456 7'],
  ])('is held, and sees it marked: %s', (body, marked) => {
    const { outcome, verdicts } = screened({ body });
    expect(outcome).toBe('hold');
    expect(verdicts.map(({ rule }) => rule)).toEqual(['personal-data']);
    expect(verdicts[0]?.spans.map(({ start, end }) => body.slice(start, end))).toEqual([marked]);
    expect(verdicts[0]?.detail).toBe('1');
  });

  test.each(['Năm 2026 có 120.000 người', 'đường dài 1.234.567.890 bước', 'lúc 19:30 ngày 25/11/2026', 'giá 0,5 triệu', 'gọi 113'])(
    'is not, when these are only figures: %s',
    (body) => {
      expect(screened({ body }).rules).toEqual([]);
    },
  );
});

describe('a reader who calls himself as somebody of the house', () => {
  const facts = { houseNames: ['Nguyễn Thảo Vy', 'Báo Lạc Giang', 'Milo'].map(foldedName) };

  test.each([
    'Nguyễn Thảo Vy',
    'NGUYEN THAO VY',
    'nguyenthaovy',
    'Nguyễn  Thảo-Vy',
    'PV Nguyễn Thảo Vy',
    'Nguyen Tha0 Vy',
    'Báo Lạc Giang',
    'Ban Biên Tập',
    'Quản trị viên',
    'admin',
    'Mi1o',
  ])('is held: %s', (name) => {
    expect(screened({ name }, { facts })).toMatchObject({ outcome: 'hold', rules: ['impersonation'] });
  });

  test.each(['Nguyễn Thảo', 'Thảo Vy', 'Nguyễn Thảo Vân', 'Milo Trần', 'Bạn đọc Lạc Giang', 'Biên'])(
    'is not, when the name is another: %s',
    (name) => {
      expect(screened({ name }, { facts }).rules).toEqual([]);
    },
  );
});

describe('people who say the same', () => {
  const long = 'Đề nghị thành phố sửa ngay đoạn đường hư trước cổng trường.';

  test('are held when one of them said it before, or two others did', () => {
    expect(screened({ body: long }, { facts: { sameText: { bySender: 1, byAnybody: 1 } } })).toMatchObject({
      outcome: 'hold',
      rules: ['repeats'],
    });
    expect(screened({ body: long }, { facts: { sameText: { bySender: 0, byAnybody: 2 } } }).rules).toEqual(['repeats']);
    expect(screened({ body: long }, { facts: { sameText: { bySender: 0, byAnybody: 1 } } }).rules).toEqual([]);
  });

  test('in a few words, as everybody thanks, are not', () => {
    expect(screened({ body: 'Cảm ơn tòa soạn.' }, { facts: { sameText: { bySender: 9, byAnybody: 99 } } }).rules).toEqual([]);
  });

  test('nearly, in numbers, are a wave', () => {
    expect(screened({}, { facts: { alike: { comments: 3, stories: 2 } } })).toMatchObject({ outcome: 'hold', rules: ['wave'] });
    expect(screened({}, { facts: { alike: { comments: 2, stories: 2 } } }).rules).toEqual([]);
  });
});

test.each([
  { fromAddress: { tenMinutes: 5, hour: 5, day: 5 } },
  { fromAddress: { tenMinutes: 0, hour: 20, day: 20 } },
  { fromAddress: { tenMinutes: 0, hour: 0, day: 60 } },
  { fromPhone: { hour: 5, day: 5 } },
  { fromPhone: { hour: 0, day: 15 } },
])('somebody who sends more than people write is held: %o', (facts) => {
  expect(screened({}, { facts })).toMatchObject({ outcome: 'hold', rules: ['flood'] });
});

test('a household that writes now and then is not', () => {
  expect(screened({}, { facts: { fromAddress: { tenMinutes: 4, hour: 19, day: 59 }, fromPhone: { hour: 4, day: 14 } } }).rules).toEqual([]);
});

test.each(['ĐỀ NGHỊ CÔNG AN VÀO CUỘC NGAY LẬP TỨC', 'Hay quá!!!!!!', `Chào${'x\u0315\u0321'.repeat(6)}`])(
  'a reader who shouts is noticed, and not held for that alone: %s',
  (body) => {
    expect(screened({ body })).toMatchObject({ outcome: 'pass', rules: ['shouting'], verdicts: [{ outcome: 'hold', weight: 4 }] });
  },
);

test('a reader whose keyboard has no marks is noted under a Vietnamese story and nothing follows; under an English one nobody notes it', () => {
  const body = 'toi thay con duong nay can duoc sua som';
  expect(screened({ title: 'duong', body })).toMatchObject({
    outcome: 'pass',
    verdicts: [{ rule: 'no-diacritics', outcome: 'note', weight: 0 }],
  });
  expect(screened({ title: 'duong', body }, { facts: { locale: 'en' } }).rules).toEqual([]);
  expect(screened({ title: 'ok', body: 'ok ok' }).rules).toEqual([]);
});
