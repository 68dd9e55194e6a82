import nextAuth from 'next-auth';
import { z } from 'zod';
import { authOptions } from '#lib/auth/next-auth';
import { env } from '#lib/env';
import { isForeignWrite } from '#lib/http/origin';
import { problem } from '#lib/http/problem';

type Context = { params: Promise<{ nextauth: string[] }> };

// Of next-auth's endpoints only those that sign somebody out: app/api/sign-in is the one door in.
const reads = z.strictObject({ nextauth: z.tuple([z.enum(['csrf', 'signout'])]) });
const writes = z.strictObject({ nextauth: z.tuple([z.literal('signout')]) });

export async function GET(request: Request, context: Context): Promise<Response> {
  const asked = new URL(request.url).searchParams.size === 0 && reads.safeParse(await context.params).success;
  return asked ? nextAuth(authOptions())(request, context) : unknownEndpoint();
}

export async function POST(request: Request, context: Context): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL))
    return problem(403, { type: 'foreign', title: 'This request comes from another site.' });
  // next-auth reads forms; what it cannot read it answers with 500.
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return problem(415, { type: 'unsupported', title: 'Only a form is read here.' });
  const asked = new URL(request.url).searchParams.size === 0 && writes.safeParse(await context.params).success;
  return asked ? nextAuth(authOptions())(request, context) : unknownEndpoint();
}

const unknownEndpoint = () => problem(404, { type: 'not-found', title: 'There is nothing at this address.' });
