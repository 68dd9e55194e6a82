import { bannedSentence } from '#lib/bans/sentences';
import type { Banned } from '#lib/bans/view';
import { problem } from '#lib/http/problem';
import type { Locale } from '#lib/messages/translator';

/** Says to a program that nothing is taken from its sender: 403 `banned`, with `until` and the reason that may be told. */
export const bannedProblem = (ban: Banned, locale: Locale): Response =>
  problem(403, {
    type: 'banned',
    title: bannedSentence(ban, locale),
    until: ban.until.toISOString(),
    ...(ban.reason && { reason: ban.reason }),
  });
