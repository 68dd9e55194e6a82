import type pg from 'pg';
import { z } from 'zod';
import { tagClock } from '../cache/tag-clock.ts';
import { EDITION_CHANNEL } from './edition.ts';
import { type ChannelListener, followChannel, giveUp } from './follow-channel.ts';
import { noticeOf } from './notice.ts';

/** `connected`: whether changes of other instances arrive now. */
export type EditionListener = ChannelListener;

const PULSE_MS = 5_000;

const notice = noticeOf(z.object({ edition: z.number().int(), tags: z.array(z.string()) }));

/**
 * Follows public changes of all instances: through notifications while the connection lives, by number after a pause.
 * @param clock learns of them
 * @param pulseMs how often it asks for the number unprompted
 * @returns once the first connection stands and the current edition is known
 * @throws when the database cannot be reached at first; later it tries again for ever
 */
export async function followEditions({ clock = tagClock(), pulseMs = PULSE_MS } = {}): Promise<EditionListener> {
  let heard = -1;

  async function learn(from: pg.Client, payload: string | undefined): Promise<void> {
    const { data: change } = notice.safeParse(payload);
    // Anything but the next number means that something was missed, or that the numbers themselves were put back.
    if (change?.edition !== heard + 1) {
      await catchUp(from).catch(() => giveUp(from));
      return;
    }
    clock.apply(change);
    heard = change.edition;
  }

  async function catchUp(from: pg.Client): Promise<void> {
    const since = heard;
    const { rows } = await from.query<{ number: number; forgotten: number; tags: string[] | null }>(
      'SELECT number, forgotten, (SELECT array_agg(tag) FROM expired_tag WHERE expired_tag.edition > $1) AS tags FROM edition',
      [since],
    );
    const { number = 0, forgotten = 0 } = rows[0] ?? {};
    // At first, when the database was put back to an earlier state, or after so many changes that some are forgotten, nothing made before
    // can be trusted.
    if (since === -1 || number < since || since < forgotten) clock.expireAll(number);
    else if (number > since) {
      // Not `apply`: it would skip the tags of all when only the newest of these changes was made here and is known.
      clock.expire(rows[0]?.tags ?? []);
      clock.apply({ edition: number, tags: [] });
    }
    heard = number;
  }

  return followChannel({
    channel: EDITION_CHANNEL,
    applicationName: 'toa-soan-editions',
    pulseMs,
    onNotice: (payload, from) => void learn(from, payload),
    look: catchUp,
  });
}
