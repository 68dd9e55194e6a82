// next-auth keeps the session cookie (an encrypted JWT) and the sign-out endpoint. Signing in has one door, app/api/sign-in,
// so next-auth has no provider of its own. It takes its own address from NEXTAUTH_URL, which the start script sets to SITE_URL;
// Host and forwarded headers are never asked.
import type { AuthOptions, Session } from 'next-auth';
import { encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '../env.ts';
import { ownAddress } from '../http/own-address.ts';
import { log } from '../log.ts';
import { endSession, SESSION_HOURS } from '../people/store.ts';
import { keyFor } from '../secrets.ts';

declare module 'next-auth' {
  interface Session {
    /** The row in staff_session; whether it is still good is asked of the database. */
    sessionId?: string;
  }
}

const SESSION_SECONDS = SESSION_HOURS * 3600;

const sessionToken = z.object({ sid: z.uuid() });

const isSecure = () => env().SITE_URL.startsWith('https:');
const secret = () => keyFor('session').toString('hex');
const cookieName = (name: string) => `${isSecure() ? '__Host-' : ''}toa-soan-${name}`;
const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const;

/** How next-auth is set up here; made on each call because the configuration is not known while building. */
export function authOptions(): AuthOptions {
  return {
    providers: [],
    secret: secret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: { name: cookieName('session'), options: cookieOptions() },
      callbackUrl: { name: cookieName('callback'), options: cookieOptions() },
      csrfToken: { name: cookieName('csrf'), options: cookieOptions() },
    },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    callbacks: {
      redirect: ({ url }) => ownAddress(url, env().SITE_URL),
      jwt: ({ token }) => ({ sid: token.sid }),
      session: ({ session, token }): Session => ({ expires: session.expires, sessionId: sessionToken.safeParse(token).data?.sid }),
    },
    events: {
      signOut: async ({ token }) => {
        const parsed = sessionToken.safeParse(token);
        if (parsed.success) await endSession(parsed.data.sid);
      },
    },
    logger: {
      // A cookie that cannot be read is somebody's old or foreign cookie, not our error.
      error: (code, metadata) => log()[code === 'JWT_SESSION_ERROR' ? 'debug' : 'error']({ code, err: errorIn(metadata) }, 'next-auth'),
      warn: (code) => log().warn({ code }, 'next-auth'),
      debug: () => {},
    },
  };
}

/** The cookie that carries a session which was just started, as next-auth reads it. */
export async function sessionCookie(sessionId: string) {
  const value = await encode({ token: { sid: sessionId }, secret: secret(), maxAge: SESSION_SECONDS });
  return { name: cookieName('session'), value, maxAge: SESSION_SECONDS, ...cookieOptions() };
}

const errorIn = (metadata: unknown): unknown =>
  metadata instanceof Error ? metadata : metadata && typeof metadata === 'object' && 'error' in metadata ? metadata.error : undefined;
