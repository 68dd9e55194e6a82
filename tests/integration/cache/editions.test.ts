import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { makeTagClock, type TagClock } from '#lib/cache/tag-clock';
import { orderedNow } from '#lib/clock';
import { db } from '#lib/db/client';
import { EDITION_CHANNEL, forgetTags, moveEdition } from '#lib/db/edition';
import { type EditionListener, followEditions } from '#lib/db/listen';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { until } from '#tests/support/until';

type Instance = { clock: TagClock; listener: EditionListener };
const instances: Instance[] = [];

/** An instance of the paper that follows what all of them change. */
async function anInstance(pulseMs?: number): Promise<Instance> {
  const clock = makeTagClock();
  const listener = await followEditions({ clock, ...(pulseMs && { pulseMs }) });
  instances.push({ clock, listener });
  return { clock, listener };
}
afterEach(async () => {
  await Promise.all(instances.splice(0).map(({ listener }) => listener.close()));
});

/** A public change, made over a connection of its own. */
const change = (...tags: string[]) => db().$transaction((transaction) => moveEdition(transaction, tags));

const countListeners = async () => (await listeners('count(*)')).rows[0]?.count;
const endListeners = () => listeners('pg_terminate_backend(pid)');
const listeners = (what: 'count(*)' | 'pg_terminate_backend(pid)') =>
  pool().query<{ count?: number }>(
    `SELECT ${what}${what === 'count(*)' ? '::int AS count' : ''} FROM pg_stat_activity WHERE application_name = 'toa-soan-editions' AND datname = current_database()`,
  );

describe('a change made by one instance', () => {
  test('is learned by all of them, with the tags it made old', async () => {
    const [one, other] = [await anInstance(), await anInstance()];
    const made = orderedNow();
    const { edition } = await change('story:1', 'home');
    await until(() => one.clock.edition === edition && other.clock.edition === edition);
    for (const { clock } of [one, other]) {
      expect(clock.isOld(['story:1'], made)).toBe(true);
      expect(clock.isOld(['story:2'], made)).toBe(false);
    }
  });

  test('is learned of once by the instance that made it', async () => {
    const { clock } = await anInstance();
    clock.apply(await change('story:3'));
    const made = orderedNow();
    const { turn } = clock;
    const { edition } = await change('story:4');
    await until(() => clock.edition === edition);
    expect(clock.isOld(['story:3'], made)).toBe(false);
    expect(clock.turn).toBe(turn + 1);
  });

  test('is not learned when it was taken back', async () => {
    const { clock } = await anInstance();
    const { edition, turn } = clock;
    await expect(
      db().$transaction(async (transaction) => {
        await moveEdition(transaction, ['story:5']);
        throw new Error('something else went wrong');
      }),
    ).rejects.toThrow('something else');
    await change('story:6');
    await until(() => clock.turn > turn);
    expect(clock.edition).toBe(edition + 1);
    expect(clock.isOld(['story:5'], 0)).toBe(true);
    expect(clock.isOld(['story:5'], orderedNow())).toBe(false);
  });

  test('gets a number of its own however many are made at once', async () => {
    const { clock } = await anInstance();
    const from = clock.edition;
    const changes = await Promise.all(Array.from({ length: 20 }, (_, index) => change(`story:${100 + index}`)));
    expect(changes.map(({ edition }) => edition).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => from + 1 + index));
    await until(() => clock.edition === from + 20);
  });

  test('may name a tag twice, or more tags than fit into a notification', async () => {
    const { clock } = await anInstance();
    const made = orderedNow();
    const many = Array.from({ length: 2_000 }, (_, index) => `section:${index}`);
    const { edition } = await change('home', 'home', ...many);
    await until(() => clock.edition === edition);
    expect(clock.isOld(['section:1999'], made)).toBe(true);
    expect(clock.isOld(['settings'], made)).toBe(false);
  });
});

describe('an instance that could not hear for a while', () => {
  test('catches up with every change it missed, also when the newest was its own', async () => {
    const { clock, listener } = await anInstance();
    await endListeners();
    await until(() => !listener.connected);
    const made = orderedNow();
    await change('story:21');
    await change('story:22');
    clock.apply(await change('story:23'));
    await until(() => listener.connected);
    for (const tag of ['story:21', 'story:22', 'story:23']) expect(clock.isOld([tag], made)).toBe(true);
    expect(clock.isOld(['story:24'], made)).toBe(false);
    const { edition } = await change('story:24');
    await until(() => clock.edition === edition);
  });

  test('comes back as one listener after any number of breaks', async () => {
    const { listener } = await anInstance();
    for (let count = 0; count < 3; count++) {
      await endListeners();
      await until(() => !listener.connected);
      await until(() => listener.connected);
    }
    expect(await countListeners()).toBe(1);
    await listener.close();
    await until(async () => (await countListeners()) === 0);
    expect(listener.connected).toBe(false);
  });

  test('notices a connection that broke without a word', async () => {
    const line = await aLine();
    const direct = env().DATABASE_URL;
    try {
      env().DATABASE_URL = line.through(direct);
      const { clock, listener } = await anInstance(250);
      line.cut();
      const made = orderedNow();
      const { edition } = await change('story:31');
      env().DATABASE_URL = direct;
      await until(() => clock.edition === edition);
      expect(clock.isOld(['story:31'], made)).toBe(true);
      await until(() => listener.connected);
    } finally {
      env().DATABASE_URL = direct;
      await line.close();
    }
  });
});

describe('what expired long ago', () => {
  const known = async (...tags: string[]) =>
    (await pool().query<{ tag: string }>('SELECT tag FROM expired_tag WHERE tag = ANY ($1) ORDER BY tag', [tags])).rows.map(
      ({ tag }) => tag,
    );
  const aThousandChanges = () => pool().query('UPDATE edition SET number = number + 1000');

  test('is forgotten, and what expired lately is not', async () => {
    await change('story:51', 'story:52');
    await change('story:53');
    await forgetTags();
    expect(await known('story:51', 'story:52', 'story:53')).toEqual(['story:51', 'story:52', 'story:53']);
    await aThousandChanges();
    await change('story:52');
    await forgetTags();
    expect(await known('story:51', 'story:52', 'story:53')).toEqual(['story:52']);
  });

  test('is old all the same for an instance that was away and cannot look it up any more', async () => {
    const { clock, listener } = await anInstance();
    await until(async () => clock.edition === (await currentEdition()));
    await endListeners();
    await until(() => !listener.connected);
    const made = orderedNow();
    await change('story:54');
    await aThousandChanges();
    await forgetTags();
    expect(await known('story:54')).toEqual([]);
    await until(() => listener.connected);
    expect(clock.isOld(['story:54'], made)).toBe(true);
    expect(clock.edition).toBe(await currentEdition());
    const later = orderedNow();
    const { edition } = await change('story:55');
    await until(() => clock.edition === edition);
    expect([clock.isOld(['story:55'], later), clock.isOld(['story:56'], later)]).toEqual([true, false]);
  });

  test('is forgotten without standing in the way of changes that are made meanwhile', async () => {
    const tags = Array.from({ length: 40 }, (_, index) => `topic:${index}`);
    for (let round = 0; round < 5; round++) {
      await change(...tags);
      await aThousandChanges();
      const made = [change(...tags.slice(0, 20).toReversed()), change(...tags.slice(0, 20)), change('topic:1', 'topic:0')];
      await Promise.all([...made, forgetTags(), forgetTags(), forgetTags()]);
      const kept = await known(...tags);
      expect(tags.slice(0, 20).filter((tag) => !kept.includes(tag))).toEqual([]);
      await forgetTags();
      expect((await known(...tags)).length).toBe(20);
    }
  });
});

describe('a database that was put back to an earlier state', () => {
  test('makes everything old for an instance that comes back to it', async () => {
    const { clock, listener } = await anInstance();
    await change('story:41');
    await change('story:42');
    await until(async () => clock.edition === (await currentEdition()));
    await endListeners();
    await until(() => !listener.connected);
    const made = orderedNow();
    await pool().query('UPDATE edition SET number = number - 2');
    await until(() => listener.connected);
    expect(clock.isOld(['anything'], made)).toBe(true);
    expect(clock.isOld([], made)).toBe(true);
  });

  test('makes everything old for an instance that stayed, as soon as its numbers are used again', async () => {
    const { clock } = await anInstance();
    clock.apply(await change('story:43'));
    clock.apply(await change('story:44'));
    await until(async () => clock.edition === (await currentEdition()));
    await pool().query('UPDATE edition SET number = number - 2');
    const made = orderedNow();
    // The number of story 43, for another change.
    await change('story:45');
    await until(() => clock.isOld([], made));
    const { edition } = await change('story:46');
    await until(() => clock.edition === edition);
  });
});

describe('an instance that starts', () => {
  test('trusts nothing that was made before it knew the edition', async () => {
    const made = orderedNow();
    const { clock, listener } = await anInstance();
    expect(listener.connected).toBe(true);
    expect(clock.edition).toBe(await currentEdition());
    expect(clock.isOld([], made)).toBe(true);
  });

  test('fails when there is no database, and does not try again behind anybody', async () => {
    const direct = env().DATABASE_URL;
    env().DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none';
    try {
      await expect(followEditions({ clock: makeTagClock() })).rejects.toThrow();
    } finally {
      env().DATABASE_URL = direct;
    }
    expect(await countListeners()).toBe(0);
  });
});

test.each(['', 'x', '{}', '{"edition":"1","tags":[]}', '[]', 'null'])(
  'a stranger on the channel who says %o does no harm',
  async (payload) => {
    const { clock } = await anInstance();
    await pool().query('SELECT pg_notify($1, $2)', [EDITION_CHANNEL, payload]);
    const { edition } = await change('home');
    await until(() => clock.edition === edition);
  },
);

async function currentEdition(): Promise<number> {
  const { rows } = await pool().query<{ number: number }>('SELECT number FROM edition');
  return rows[0]?.number ?? 0;
}

/** A line to the database that can be cut so that neither end notices. */
async function aLine() {
  const database = new URL(env().DATABASE_URL);
  const ends = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(database.port), database.hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on('error', () => {});
      end.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    through(url: string): string {
      const address = new URL(url);
      address.hostname = '127.0.0.1';
      address.port = String((server.address() as AddressInfo).port);
      return address.href;
    },
    cut: () => ends.forEach((end) => void end.unpipe().resume()),
    async close() {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
