import { z } from 'zod';
import { ROLES } from '../../auth/roles.ts';

/** What somebody types when a code is asked for: six digits of the app, or a code from paper. Which, is found out. */
export const typedCode = z.string().trim().min(1).max(40);

export const confirmInput = z.strictObject({ code: typedCode });
export type ConfirmInput = z.output<typeof confirmInput>;

/** What turning off and new codes ask for: who sits at the keyboard must be who the account belongs to. */
export const factorProofInput = z.strictObject({ password: z.string().max(1024), code: typedCode });
export type FactorProofInput = z.output<typeof factorProofInput>;

/** Nothing to say; an action takes one object all the same. */
export const nothingInput = z.strictObject({});

const roles = z.array(z.enum(ROLES)).max(ROLES.length);

/** Whose role must sign in with a second factor, in the place of what somebody saw. */
export const factorRuleInput = z.strictObject({ seen: z.string().max(100), settings: z.strictObject({ roles }) });
export type FactorRuleInput = z.output<typeof factorRuleInput>;

const stored = z.object({ roles: roles.catch([]) }).catch({ roles: [] });

/** The roles that must, and a version that names exactly them. */
export type FactorRule = { settings: { roles: z.output<typeof roles> }; version: string };

/** Reads the setting `two-factor`. */
export function readFactorRule(value: unknown): FactorRule {
  const asked = stored.parse(value ?? {}).roles;
  const settings = { roles: ROLES.filter((role) => asked.includes(role)) };
  return { settings, version: settings.roles.join(' ') };
}
