import { z } from 'zod';
import type { Sending } from '../api-tokens/requests/store.ts';
import type { Scope } from '../api-tokens/scopes.ts';
import type { Caller } from '../api-tokens/view.ts';
import type { StoryView } from '../articles/stories/view.ts';
import type { StaffDeed, StaffMember } from '../auth/roles.ts';
import { done, type Result } from '../result.ts';
import type { ProblemCode, RestRefusal } from './problems.ts';

export const TAGS = ['paper', 'stories', 'comments', 'drafts', 'media'] as const;
export type Tag = (typeof TAGS)[number];

/** What an operation takes in its body: JSON, or a form with one file. */
export type BodyKind = 'none' | 'json' | 'form';

/** What is answered: `version` becomes the ETag, `next` a Link to the following page, `location` where the new thing is. */
export type Reply<Body> = { body: Body; version?: number; next?: string | null; location?: string };

/** Writes a body as HTML, as readers' pages show it; addresses in it are as on those pages. */
export type RenderBody = (story: Pick<StoryView, 'body' | 'locale' | 'pictures' | 'attachments' | 'named'>) => Promise<string>;

/** What an operation is called with, parsed. `version` is the If-Match of those that ask for it. */
export type Call<Params, Query, Body> = {
  params: Params;
  query: Query;
  body: Body;
  version: number;
  file: Uint8Array;
  renderBody: RenderBody;
  /** The request under its key: what must not be made twice is made under it. */
  sending: Sending | null;
};

type Texts = { vi: string; en: string };

type Described<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType> = {
  id: string;
  method: 'GET' | 'POST' | 'PUT';
  /** Below /api/v1, with its parameters in braces. */
  path: string;
  tag: Tag;
  scope: Scope;
  /** What the caller's role must allow at all; whose section it is the deeds look. */
  deed: StaffDeed | null;
  summary: Texts;
  params?: Params;
  query?: Query;
  body?: Body;
  /** Whether it writes over a version, named by If-Match. */
  writesOver?: boolean;
  /** A form with a file beside the fields of `body`. */
  takesFile?: boolean;
  /** What it answers when all is well. */
  status?: 200 | 201;
  answer: Answer;
  /** Problems of its own; those that every operation has are not named. */
  problems: readonly ProblemCode[];
  /** A body as somebody would send it, for the documentation. */
  example?: z.input<Body>;
};

/** The answer as `run` gives it: JSON, dates as ISO strings. */
type Run<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType, Who> = (
  call: Call<z.output<Params>, z.output<Query>, z.output<Body>>,
  who: Who,
) => Promise<Result<Reply<z.input<Answer>>, RestRefusal>>;

/** An operation as the dispatcher and the document see it. */
export type Operation = {
  id: string;
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  tag: Tag;
  scope: Scope;
  /** Whether it answers without a token, too. */
  isPublic: boolean;
  deed: StaffDeed | null;
  summary: Texts;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType | null;
  bodyKind: BodyKind;
  writesOver: boolean;
  status: 200 | 201;
  answer: z.ZodType;
  problems: readonly ProblemCode[];
  example: unknown;
  /** Takes what came in, already parsed by the schemas above. */
  run(call: Call<unknown, unknown, unknown>, caller: Caller | null): Promise<Result<Reply<unknown>, RestRefusal>>;
};

const nothing = z.strictObject({});

function describe<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
  described: Described<P, Q, B, A>,
): Omit<Operation, 'run' | 'isPublic'> {
  const { params, query, body, takesFile = false, writesOver = false, status = 200, example = null, ...rest } = described;
  const bodyKind: BodyKind = takesFile ? 'form' : body ? 'json' : 'none';
  return { ...rest, params: params ?? nothing, query: query ?? nothing, body: body ?? null, bodyKind, writesOver, status, example };
}

/** An operation of somebody's: with a token, in its person's name. */
export function operation<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
  described: Described<P, Q, B, A> & { run: Run<P, Q, B, A, StaffMember> },
): Operation {
  const { run, ...rest } = described;
  return {
    ...describe(rest),
    isPublic: false,
    async run(call, caller) {
      if (!caller) throw new Error(`${rest.id} was reached without a token.`);
      return run(call as Parameters<typeof run>[0], caller.staff);
    },
  };
}

/** An operation that reads what everybody may read: with a token or without. */
export function publicOperation<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
  described: Described<P, Q, B, A> & { method: 'GET'; run: Run<P, Q, B, A, null> },
): Operation {
  const { run, ...rest } = described;
  return { ...describe(rest), isPublic: true, run: async (call) => run(call as Parameters<typeof run>[0], null) };
}

export const reply = <Body>(body: Body, more: Omit<Reply<Body>, 'body'> = {}): { ok: true; value: Reply<Body> } => done({ body, ...more });
