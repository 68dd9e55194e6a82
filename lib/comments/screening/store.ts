import { db } from '../../db/client.ts';
import { type ScreeningSettings, screeningSettings } from './settings/schema.ts';
import type { ScreeningTerm } from './terms/view.ts';

/** Where the settings and the number of the rulebook's edition stand: `{ edition, settings }`. */
export const SCREENING_KEY = 'screening';

/** More is as much. */
const MOST_COUNTED = 1_000;
const MOST_ALIKE = 40;

export type StoredRulebook = { edition: number; settings: ScreeningSettings; terms: ScreeningTerm[] };

/** The settings and the terms that are switched on, as they stand together. One statement. */
export async function findRulebook(): Promise<StoredRulebook> {
  const [row] = await db().$queryRaw<{ edition: number | null; settings: unknown; terms: ScreeningTerm[] }[]>`
    SELECT (SELECT (value ->> 'edition')::int FROM setting WHERE key = ${SCREENING_KEY}) AS edition,
      (SELECT value -> 'settings' FROM setting WHERE key = ${SCREENING_KEY}) AS settings,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'text', text, 'kind', kind, 'strength', strength) ORDER BY id), '[]')
        FROM screening_term WHERE is_active) AS terms`;
  if (!row) throw new Error('A statement without a table gave no row.');
  return { edition: row.edition ?? 0, settings: screeningSettings.parse(row.settings ?? {}), terms: row.terms };
}

/** Whose comment it is and what it says, as keys; `except` is the comment itself when it is there already. */
export type FactsQuery = {
  articleId: number | null;
  addressHash: Uint8Array | null;
  phoneHash: Uint8Array | null;
  textKey: Uint8Array;
  waveKeys: readonly number[];
  except: number | null;
};

export type StoredFacts = {
  /** The edition of the rulebook now. */
  edition: number;
  story: { title: string; section: string; locale: 'vi' | 'en' } | null;
  paper: string | null;
  staff: string[];
  fromAddress: { tenMinutes: number; hour: number; day: number };
  fromPhone: { hour: number; day: number };
  sameText: { byAnybody: number; bySender: number };
  /** Comments of the last 48 hours that may say nearly the same. */
  alike: { articleId: number; body: string }[];
};

/** All that the rules ask of the database, in one statement over four indexes, whatever the number of comments. */
export async function findFacts(query: FactsQuery): Promise<StoredFacts> {
  const { articleId, textKey, waveKeys, except } = query;
  const [address, phone, text] = [bytes(query.addressHash), bytes(query.phoneHash), bytes(textKey)];
  const [row] = await db().$queryRaw<StoredFacts[]>`
    WITH by_address AS (
      SELECT created_at FROM comment
      WHERE address_hash = ${address}::bytea AND created_at > now() - interval '1 day' AND id IS DISTINCT FROM ${except}::int
      ORDER BY created_at DESC LIMIT ${MOST_COUNTED}::int
    ), by_phone AS (
      SELECT created_at FROM comment
      WHERE phone_hash = ${phone}::bytea AND created_at > now() - interval '1 day' AND id IS DISTINCT FROM ${except}::int
      ORDER BY created_at DESC LIMIT ${MOST_COUNTED}::int
    ), same AS (
      SELECT address_hash = ${address}::bytea OR phone_hash = ${phone}::bytea AS own FROM comment
      WHERE text_key = ${text}::bytea AND created_at > now() - interval '30 days' AND id IS DISTINCT FROM ${except}::int
      ORDER BY created_at DESC LIMIT ${MOST_COUNTED}::int
    ), alike AS (
      SELECT article_id, body FROM comment
      WHERE wave_keys && ${[...waveKeys]}::int[] AND created_at > now() - interval '48 hours'
        AND id IS DISTINCT FROM ${except}::int AND status <> 'withdrawn'
      LIMIT ${MOST_ALIKE}::int
    )
    SELECT coalesce((SELECT (value ->> 'edition')::int FROM setting WHERE key = ${SCREENING_KEY}), 0) AS edition,
      (SELECT json_build_object('title', story.title, 'section', section.name, 'locale', story.locale)
        FROM story JOIN section ON section.id = story.section_id WHERE story.article_id = ${articleId}::int) AS story,
      (SELECT value ->> 'name' FROM setting WHERE key = 'site') AS paper,
      ARRAY(SELECT name FROM person WHERE disabled_at IS NULL) AS staff,
      (SELECT json_build_object('tenMinutes', count(*) FILTER (WHERE created_at > now() - interval '10 minutes'),
        'hour', count(*) FILTER (WHERE created_at > now() - interval '1 hour'), 'day', count(*)) FROM by_address) AS "fromAddress",
      (SELECT json_build_object('hour', count(*) FILTER (WHERE created_at > now() - interval '1 hour'), 'day', count(*))
        FROM by_phone) AS "fromPhone",
      (SELECT json_build_object('byAnybody', count(*), 'bySender', count(*) FILTER (WHERE own)) FROM same) AS "sameText",
      (SELECT coalesce(json_agg(json_build_object('articleId', article_id, 'body', body)), '[]') FROM alike) AS alike`;
  if (!row) throw new Error('A statement without a table gave no row.');
  return row;
}

const bytes = (buffer: Uint8Array | null): Uint8Array<ArrayBuffer> | null => (buffer ? new Uint8Array(buffer) : null);
