import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { CLIENT, openProvider, type Provider } from '#tests/support/provider';

// The provider is part of the configuration, which is read once: it is there before anything of the paper is.
const provider: Provider = await openProvider();
Object.assign(process.env, {
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_NAME: 'Nhà báo',
});

const { beginAtProvider, openJourney } = await import('#lib/people/provider/begin');
const { checkProvider } = await import('#lib/people/provider/check-provider');
const { providerName } = await import('#lib/people/provider/configuration');
const { finishAtProvider } = await import('#lib/people/provider/finish');
const { invitePerson } = await import('#lib/people/keeping/invite-person');
const { setActive } = await import('#lib/people/keeping/set-active');
const { findLiveSession } = await import('#lib/people/store');
const { somebody } = await import('#tests/support/newsroom');
const { bookOf, enrol, withPassword } = await import('#tests/support/people');

let ada: StaffMember;
let boss: StaffMember;

beforeAll(async () => {
  boss = await somebody('admin', 'Boss');
});
afterAll(() => provider.close());
beforeEach(async () => {
  ada = await withPassword('editor', 'Ada');
  Object.assign(provider, { person: { sub: `sub-${ada.id}`, email: ada.email, email_verified: true }, wrong: null });
});

/** A whole journey there and back; `change` does something to what comes back. */
async function signIn(change: (query: URLSearchParams) => void = () => {}) {
  const { url, cookie } = await beginAtProvider('/newsroom/comments');
  const journey = await openJourney(cookie);
  if (!journey) throw new Error('The journey cannot be read again.');
  const query = provider.consent(url);
  change(query);
  return finishAtProvider(query.toString(), journey, 'chrome linux');
}

async function personIn(answer: Awaited<ReturnType<typeof signIn>>): Promise<number | undefined> {
  if (!answer.ok || answer.value.sessionId === undefined) throw new Error('Nobody is signed in.');
  return (await findLiveSession(answer.value.sessionId))?.id;
}

test('somebody is sent there with state, nonce and a challenge, and comes back signed in', async () => {
  const { url } = await beginAtProvider('/newsroom');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    ...{ response_type: 'code', client_id: CLIENT.id, code_challenge_method: 'S256', scope: 'openid email profile' },
    redirect_uri: 'http://localhost:3000/api/sign-in/provider/callback',
  });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(url.searchParams.get(name)?.length).toBeGreaterThan(20);
  expect(await personIn(await signIn())).toBe(ada.id);
  expect((await bookOf(ada.id)).map(({ deed }) => deed)).toEqual(['link-identity', 'sign-in']);
});

test('once linked, somebody is found by what the provider calls them, whatever their address is by then', async () => {
  await signIn();
  await pool().query("UPDATE person SET email = 'moi@bao.example' WHERE id = $1", [ada.id]);
  provider.person = { sub: `sub-${ada.id}`, email: boss.email, email_verified: true };
  expect(await personIn(await signIn())).toBe(ada.id);
});

test('nobody is made out of nothing, and an address that is not verified is nobody’s', async () => {
  const before = (await pool().query('SELECT FROM person')).rowCount;
  provider.person = { sub: 'new', email: 'la@bao.example', email_verified: true };
  expect(await signIn()).toEqual({ ok: false, code: 'unknown' });
  for (const email_verified of [false, undefined]) {
    provider.person = { sub: 'thief', email: ada.email, email_verified };
    expect(await signIn()).toEqual({ ok: false, code: 'unknown' });
  }
  // Somebody else over there who was given the address later is not the same person.
  await signIn();
  provider.person = { sub: `sub-${ada.id}`, email: ada.email, email_verified: true };
  await signIn();
  provider.person = { sub: 'later', email: ada.email, email_verified: true };
  expect(await signIn()).toEqual({ ok: false, code: 'unknown' });
  expect((await pool().query('SELECT FROM person')).rowCount).toBe(before);
});

test('who is invited comes in by the provider, with the role they were invited with', async () => {
  const email = 'duoc.moi@bao.example';
  const invited = await invitePerson(boss, { name: 'Được Mời', email, role: 'moderator', locale: 'vi', sectionIds: [] });
  if (!invited.ok) throw new Error(invited.code);
  provider.person = { sub: 'invited', email, email_verified: true };
  expect(await personIn(await signIn())).toBe(invited.value.personId);
  expect((await pool().query('SELECT FROM person_link WHERE person_id = $1', [invited.value.personId])).rowCount).toBe(0);
});

test('who was deactivated stays out', async () => {
  await signIn();
  await setActive(boss, { personId: ada.id, version: 1, isActive: false });
  expect(await signIn()).toEqual({ ok: false, code: 'unknown' });
});

test('who has a second factor here is asked for it after the provider, too', async () => {
  const { rows } = await pool().query<{ at: Date }>('SELECT now() AS at');
  await enrol(ada, rows[0]?.at ?? new Date(0));
  const answer = await signIn();
  expect(answer).toMatchObject({ ok: true, value: { personId: ada.id, step: expect.any(String) } });
});

test.each(['nonce', 'audience', 'signature', 'issuer', 'expired'] as const)('a token with a wrong %s lets nobody in', async (wrong) => {
  provider.wrong = wrong;
  expect(await signIn()).toEqual({ ok: false, code: 'denied' });
});

test('what comes back is good once, for the browser that was sent, and only as it was sent', async () => {
  expect(await signIn((query) => query.set('state', 'another-state'))).toEqual({ ok: false, code: 'denied' });
  expect(await signIn((query) => query.set('code', 'made-up'))).toEqual({ ok: false, code: 'denied' });
  expect(await signIn((query) => query.set('error', 'access_denied'))).toEqual({ ok: false, code: 'denied' });
  const { url } = await beginAtProvider('/newsroom');
  const foreign = await openJourney((await beginAtProvider('/newsroom')).cookie);
  if (!foreign) throw new Error('The journey cannot be read again.');
  const query = provider.consent(url).toString();
  expect(await finishAtProvider(query, foreign, '')).toEqual({ ok: false, code: 'denied' });
  expect(await openJourney('made up')).toBeNull();
});

test('the paper asks at its start who the provider is, and goes on when there is no answer', async () => {
  expect(providerName()).toBe('Nhà báo');
  expect(await checkProvider()).toBe(true);
  vi.resetModules();
  const kept = process.env.OIDC_ISSUER;
  process.env.OIDC_ISSUER = 'http://127.0.0.1:1';
  const { checkProvider: checkAway } = await import('#lib/people/provider/check-provider');
  expect(await checkAway()).toBe(false);
  vi.resetModules();
  process.env.OIDC_ISSUER = '';
  const asked = provider.asked.length;
  const { checkProvider: checkNone } = await import('#lib/people/provider/check-provider');
  const { providerName: nobody } = await import('#lib/people/provider/configuration');
  expect([await checkNone(), nobody(), provider.asked.length]).toEqual([false, null, asked]);
  process.env.OIDC_ISSUER = kept;
});
