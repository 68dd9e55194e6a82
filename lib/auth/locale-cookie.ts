/** Remembers for a year in which language this browser shows staff pages while nobody is signed in. */
export const LOCALE_COOKIE = { name: 'toa-soan-locale', path: '/', maxAge: 31_536_000, httpOnly: true, sameSite: 'lax' } as const;
