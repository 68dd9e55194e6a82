import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { makeAskNext } from '#lib/page-cache/ask-next';

describe('the page cache that asks Next', () => {
  test('says nothing but the path and the public address, so that all readers can share the answer', async () => {
    let asked: IncomingMessage | undefined;
    const ask = makeAskNext(async (request, response) => {
      asked = request;
      response.setHeader('ETag', '"n"').setHeader('Content-Type', 'text/html; charset=utf-8').end('<p>Phố</p>');
    });
    expect(await ask('/thoi-su')).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<p>Phố</p>',
      etag: '"n"',
      setsCookie: false,
    });
    expect([asked?.method, asked?.url]).toEqual(['GET', '/thoi-su']);
    expect(asked?.headers).toEqual({
      host: 'localhost:3000',
      'x-forwarded-proto': 'http',
      accept: 'text/html',
      'user-agent': 'lightMyRequest',
    });
  });

  test('passes on where a page has moved, and that it sets a cookie', async () => {
    const ask = makeAskNext(async (_request, response) => void response.writeHead(308, { Location: '/b', 'Set-Cookie': 'a=b' }).end());
    expect(await ask('/a')).toMatchObject({ status: 308, location: '/b', setsCookie: true });
  });

  test('hears of it when Next throws, before or in the middle of a page', async () => {
    const early = makeAskNext(() => Promise.reject(new Error('early')));
    const late = makeAskNext(async (_request, response) => {
      response.write('<p>half');
      throw new Error('late');
    });
    await expect(early('/')).rejects.toThrow('early');
    await expect(late('/')).rejects.toThrow('late');
  });

  test('hears of it when a page is broken off', async () => {
    const ask = makeAskNext(async (_request, response) => {
      response.write('<p>half');
      response.destroy();
    });
    await expect(ask('/')).rejects.toThrow();
  });

  test('does not wait for ever', async () => {
    const ask = makeAskNext(() => new Promise(() => {}), { limitMs: 20 });
    await expect(ask('/')).rejects.toThrow(/abort|timeout/i);
  });
});
