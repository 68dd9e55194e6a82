import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { isDatabaseAway } from '../db/errors.ts';
import { env } from '../env.ts';
import { requestIdOf } from '../http/client.ts';
import { isForeignWrite } from '../http/origin.ts';
import { problem } from '../http/problem.ts';
import { requestLog } from '../log.ts';
import { type Result, refuse } from '../result.ts';
import { fieldsOf } from './invalid-fields.ts';
import { mayNow, type StaffDeed, type StaffMember } from './roles.ts';
import { currentStaff } from './session.ts';

/** What any staff action may answer besides its own refusals. `fields` maps a path such as `picture.alt` to what is wrong there. */
export type StaffRefusal =
  | { code: 'signed-out' }
  | { code: 'forbidden' }
  | { code: 'invalid'; fields: Record<string, string[]> }
  | { code: 'unavailable' };

/**
 * Makes a server action out of a deed: who is signed in, may the person, is the input what the schema says, then `run`.
 * The only way to make one, and its result is what an `actions.ts` exports:
 * `'use server'; export const publish = staffAction('publish', publishInput, publishArticle);`
 * Next accepts that form: it checks when the module loads that every export is an async function, which this returns.
 * @returns the deed's result, or one of `StaffRefusal`
 * @throws what we caused, after it was logged
 */
export function staffAction<Schema extends z.ZodType, Value, Refusal extends { code: string }>(
  deed: StaffDeed,
  schema: Schema,
  run: (staff: StaffMember, input: z.output<Schema>) => Promise<Result<Value, Refusal>>,
): (input: z.input<Schema>) => Promise<Result<Value, Refusal | StaffRefusal>> {
  return async (input) => {
    const asked = await headers();
    try {
      if (isForeignWrite(asked, env().SITE_URL)) return refuse({ code: 'forbidden' });
      const staff = await currentStaff();
      if (!staff) return refuse({ code: 'signed-out' });
      if (!mayNow(staff, deed)) return refuse({ code: 'forbidden' });
      const parsed = await schema.safeParseAsync(input);
      if (!parsed.success) return refuse({ code: 'invalid', fields: fieldsOf(parsed.error) });
      return await run(staff, parsed.data);
    } catch (error) {
      unstable_rethrow(error);
      const away = isDatabaseAway(error);
      requestLog(requestIdOf(asked))[away ? 'warn' : 'error']({ deed, err: error }, 'staff action failed');
      if (away) return refuse({ code: 'unavailable' });
      throw error;
    }
  };
}

const READS = new Set(['GET', 'HEAD']);

/**
 * Makes a route handler under app/api/newsroom: where does the write come from, who is signed in, may the person, then `handler`.
 * The handler parses its own input. Refusals are problem details: 403 `foreign` or `forbidden`, 401 `signed-out`, 503 `unavailable`.
 * @throws what we caused, after it was logged
 */
export function staffRoute<Context>(
  deed: StaffDeed,
  handler: (request: Request, staff: StaffMember, context: Context) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      if (!READS.has(request.method) && isForeignWrite(request.headers, env().SITE_URL))
        return problem(403, { type: 'foreign', title: 'This request comes from another site.' });
      const staff = await currentStaff();
      if (!staff) return problem(401, { type: 'signed-out', title: 'Nobody is signed in.' });
      if (!mayNow(staff, deed)) return problem(403, { type: 'forbidden', title: 'Your role may not do this.' });
      return await handler(request, staff, context);
    } catch (error) {
      unstable_rethrow(error);
      const away = isDatabaseAway(error);
      requestLog(requestIdOf(request.headers))[away ? 'warn' : 'error']({ deed, err: error }, 'staff route failed');
      if (away) return problem(503, { type: 'unavailable', title: 'The newsroom is briefly out of reach.' }, { 'retry-after': '10' });
      throw error;
    }
  };
}
