/** Ends the session here and on the server. Whether it is ended now; false when the server could not be asked. */
export async function signOut(): Promise<boolean> {
  try {
    const asked = await fetch('/api/auth/csrf', { cache: 'no-store' });
    const { csrfToken } = (await asked.json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, json: 'true' });
    const answered = await fetch('/api/auth/signout', { method: 'POST', body });
    return answered.ok;
  } catch {
    return false;
  }
}
