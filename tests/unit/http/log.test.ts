import { expect, test } from 'vitest';
import { makeLog } from '#lib/log';

function written(write: (log: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = [];
  write(makeLog({ write: (line) => void lines.push(line) }, 'debug'));
  return lines.join('');
}

test('whoever reads the log finds no password, phone, answer, token or cookie, however deep they lay', () => {
  const secret = 'bí mật';
  const names = ['password', 'phone', 'answer', 'token', 'cookie', 'authorization'];
  for (const name of names) {
    expect(written((log) => log.info({ [name]: secret }))).not.toContain(secret);
    expect(written((log) => log.info({ a: { [name]: secret } }))).not.toContain(secret);
    expect(written((log) => log.info({ a: { b: { c: { [name]: secret } } } }))).not.toContain(secret);
    expect(written((log) => log.info({ req: { headers: { [name]: secret, 'set-cookie': secret } } }))).not.toContain(secret);
  }
});

test('whoever reads the log of an error finds its cause, and not the row that was refused', () => {
  const refused = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(lan@toasoan.vn) already exists.' });
  const line = written((log) => log.error({ err: new Error('could not save', { cause: refused }) }));
  expect(JSON.parse(line)).toMatchObject({ err: { message: 'could not save', cause: { code: '23505' } } });
  expect(line).not.toContain('lan@toasoan.vn');
});
