import { type ChannelListener, followChannel } from './follow-channel.ts';

/** The channel on which the database tells of every change to a comment that the desk shows, and of who looks at one. */
export const DESK_CHANNEL = 'toa_soan_desk';

const PULSE_MS = 5_000;

/**
 * Follows what happens to comments, on all instances.
 * @param onNotice hears each notification as it is
 * @param onGap told when the connection stands again after a break: what was said meanwhile is lost
 * @returns once the connection stands
 * @throws when the database cannot be reached at first; later it tries again for ever
 */
export async function followDesk({
  onNotice,
  onGap,
  pulseMs = PULSE_MS,
}: {
  onNotice: (payload: string | undefined) => void;
  onGap: () => void;
  pulseMs?: number;
}): Promise<ChannelListener> {
  let isFirst = true;
  return followChannel({
    channel: DESK_CHANNEL,
    applicationName: 'toa-soan-desk',
    pulseMs,
    onNotice,
    async look(client, isNew) {
      await client.query('SELECT 1');
      if (!isNew) return;
      if (!isFirst) onGap();
      isFirst = false;
    },
  });
}
