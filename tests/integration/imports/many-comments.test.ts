import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { MOST_COMMENTS } from '#lib/imports/batch/more-comments/store';
import { runImport } from '#lib/imports/run-import';
import { findRun } from '#lib/imports/runs/store';
import { aRun, bringIn } from '#tests/support/imports';
import { aSection, somebody } from '#tests/support/newsroom';

const COMMENTS = MOST_COMMENTS * 2;

let folder: string;
let file: string;
let personId: number;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-many-'));
  Object.assign(env(), { DATA_DIR: path.join(folder, 'data') });
  personId = (await somebody('admin', 'Ada')).id;
  await aSection('thoi-su');
  file = path.join(folder, 'nhieu.json');
  // Every other one answers the one before it, across pieces, too.
  const comments = Array.from({ length: COMMENTS }, (_, at) => ({
    id: at + 1,
    parent: at % 2 === 1 ? at : null,
    name: 'Lan',
    body: `Ý kiến thứ ${at + 1}`,
    status: 'approved',
    at: '2015-03-03',
  }));
  const story = { body: '<p>Mở đầu.</p><p>Đoạn sau.</p>', author: 'Nam', date: '2015-03-02', section: 'thoi-su' };
  await writeFile(
    file,
    JSON.stringify([
      { ...story, id: 1, title: 'Nhiều ý kiến', comments },
      { ...story, id: 2, title: 'Bài sau' },
    ]),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const shown = async () => {
  const { rows } = await pool().query(
    `SELECT comment_count AS count, (SELECT count(*)::int FROM comment WHERE comment.article_id = story.article_id AND parent_id IS NOT NULL) AS answers,
       (SELECT max(together)::int FROM (SELECT count(*) AS together FROM decision GROUP BY xmin) AS sealed) AS together
     FROM story JOIN import_item item ON item.article_id = story.article_id AND item.kind = 'post' WHERE foreign_id = '1'`,
  );
  return rows[0];
};

test('a dry run tells of every comment under a story that thousands talk about', async () => {
  const { counts } = await bringIn({ file, format: 'json', isDry: true, personId });
  expect(counts).toMatchObject({ created: 2, comments: COMMENTS, commentsLeftOut: 0 });
});

test('they come in a bounded number at a time, so that nobody waits for the log; broken off in between, none is missing or doubled', async () => {
  await pool().query(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.body = 'Ý kiến thứ ${MOST_COMMENTS}' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW; END $$`);
  await pool().query('CREATE TRIGGER break_off BEFORE INSERT ON comment FOR EACH ROW EXECUTE FUNCTION break_off()');
  const id = await aRun({ file, format: 'json', personId });
  await expect(runImport(id)).rejects.toThrow();
  expect(await findRun(id)).toMatchObject({ state: 'running', cursor: 0, counts: { created: 2, comments: MOST_COMMENTS } });
  await pool().query('DROP TRIGGER break_off ON comment');
  expect(await runImport(id)).toBe('done');
  expect(await findRun(id)).toMatchObject({ state: 'done', cursor: 2, counts: { comments: COMMENTS, commentsKnown: MOST_COMMENTS } });
  expect(await shown()).toEqual({ count: COMMENTS, answers: COMMENTS / 2, together: MOST_COMMENTS });
});
