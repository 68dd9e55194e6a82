import { z } from 'zod';
import { WEAKNESSES } from '../passwords/weakness.ts';

/** What the page of a link has to say after an attempt, with the name that was typed. */
const notice = z.strictObject({
  code: z.enum([...WEAKNESSES, 'name', 'password', 'too-many', 'unavailable', 'unexpected']),
  name: z.string().max(400).optional(),
});

export type LinkNotice = z.infer<typeof notice>;

/** The cookie that carries it from the attempt to the page, for a minute. */
export const LINK_NOTICE_COOKIE = { name: 'toa-soan-link', path: '/', maxAge: 60, httpOnly: true, sameSite: 'lax' } as const;

export const writeLinkNotice = (content: LinkNotice): string => Buffer.from(JSON.stringify(content)).toString('base64url');

/** The notice in a cookie's value; null for anything we did not write. */
export function readLinkNotice(value: string | undefined): LinkNotice | null {
  if (!value) return null;
  try {
    return notice.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
}
