/** Ends the session here and on the server. False when that did not happen and the person is still signed in. */
export async function signOut(): Promise<boolean> {
  try {
    const csrfToken = textIn(await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json(), 'csrfToken');
    const body = new URLSearchParams({ csrfToken, json: 'true' });
    const answer = await fetch('/api/auth/signout', { method: 'POST', body });
    // Asked with a token it does not know, next-auth answers 200 as well, and names its own page.
    return answer.ok && !textIn(await answer.json(), 'url').includes('/api/auth/');
  } catch {
    return false;
  }
}

function textIn(answer: unknown, name: string): string {
  const value = answer && typeof answer === 'object' ? Reflect.get(answer, name) : undefined;
  if (typeof value !== 'string') throw new TypeError(`No ${name} in the answer.`);
  return value;
}
