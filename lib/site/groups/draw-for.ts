import { makeIcons } from '../icons/make-icons.ts';
import type { Drawn } from './group-of.ts';
import type { GroupInput } from './schema.ts';
import { findLogo } from './store.ts';

const NOTHING: Drawn = { logo: null, logoDark: null, icon: null };

/** The pictures that a change names, and the icons made from its logo; null when a picture is gone. */
export async function drawFor(input: GroupInput): Promise<Drawn | null> {
  const drawn = await picturesFor(input);
  const isGone = input.of === 'masthead' && ((input.value.logo && !drawn.logo) || (input.value.logoDark && !drawn.logoDark));
  return isGone ? null : { ...drawn, icon: drawn.logo ? await makeIcons(drawn.logo.picture) : null };
}

/** The pictures alone, as far as they are there. */
export async function picturesFor({ of, value }: GroupInput): Promise<Drawn> {
  if (of !== 'masthead') return NOTHING;
  const find = async (id: number | null) => (id === null ? null : findLogo(id));
  const [logo, logoDark] = await Promise.all([find(value.logo), find(value.logoDark)]);
  return { logo, logoDark, icon: null };
}
