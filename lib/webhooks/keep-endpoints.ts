import { may, type StaffMember } from '../auth/roles.ts';
import { wakeOutbox } from '../outbox/wake.ts';
import { done, type Result, refuse } from '../result.ts';
import { queueTest, sendAnew } from './deliveries/store.ts';
import { deleteEndpoint, insertEndpoint, replaceSecret, switchOver, updateEndpoint } from './endpoints/store.ts';
import type { ChangeEndpointInput, MakeEndpointInput } from './schema.ts';
import { newSecret, sealSecret } from './secret.ts';

type Refused = { code: 'forbidden' | 'not-found' };

const settled = (staff: StaffMember, deed: () => Promise<boolean>): Promise<Result<null, Refused>> =>
  may(staff, 'connect')
    ? deed().then((isDone) => (isDone ? done(null) : refuse({ code: 'not-found' })))
    : Promise.resolve(refuse({ code: 'forbidden' }));

/** Enters a service that is to be told. @returns its secret, which nobody can ask for again */
export async function makeEndpoint(
  staff: StaffMember,
  input: MakeEndpointInput,
): Promise<Result<{ id: number; secret: string }, { code: 'forbidden' | 'too-many' }>> {
  if (!may(staff, 'connect')) return refuse({ code: 'forbidden' });
  const secret = newSecret();
  const made = await insertEndpoint({ ...input, sealed: sealSecret(secret), personId: staff.id });
  return made ? done({ ...made, secret }) : refuse({ code: 'too-many' });
}

/** Changes an endpoint; its secret stays. */
export const changeEndpoint = (staff: StaffMember, input: ChangeEndpointInput): Promise<Result<null, Refused>> =>
  settled(staff, () => updateEndpoint({ ...input, personId: staff.id }));

/** Gives an endpoint another secret; for a day messages carry both signatures. */
export async function rotateSecret(staff: StaffMember, { id }: { id: number }): Promise<Result<{ secret: string }, Refused>> {
  const secret = newSecret();
  const replaced = await settled(staff, () => replaceSecret(id, sealSecret(secret), staff.id));
  return replaced.ok ? done({ secret }) : replaced;
}

/** Switches an endpoint on or off. What happens while it is off it never hears of. */
export const switchEndpoint = (staff: StaffMember, { id, isOn }: { id: number; isOn: boolean }): Promise<Result<null, Refused>> =>
  settled(staff, () => switchOver(id, isOn, staff.id));

/** Takes an endpoint away. */
export const removeEndpoint = (staff: StaffMember, { id }: { id: number }): Promise<Result<null, Refused>> =>
  settled(staff, () => deleteEndpoint(id, staff.id));

/** Sends a message that says nothing but that the endpoint works, even to one that is switched off. */
export async function sendTest(staff: StaffMember, { id }: { id: number }): Promise<Result<null, Refused>> {
  const sent = await settled(staff, () => queueTest(id));
  wakeOutbox();
  return sent;
}

/** Sends a message once more, under the same id. */
export async function sendAgain(staff: StaffMember, { id }: { id: number }): Promise<Result<null, Refused>> {
  const sent = await settled(staff, () => sendAnew(id, staff.id));
  wakeOutbox();
  return sent;
}
