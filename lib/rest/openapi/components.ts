import { z } from 'zod';
import { articleDocument } from '../../articles/document.ts';
import { pictureUse } from '../../articles/schema.ts';
import {
  commentAnswer,
  decidedAnswer,
  draftAnswer,
  draftContent,
  paperAnswer,
  pictureAnswer,
  problemAnswer,
  publishedAnswer,
  savedDraftAnswer,
  sectionAnswer,
  stageAnswer,
  storyAnswer,
  storySummary,
  termAnswer,
  waitingComment,
  withdrawnAnswer,
} from '../answers.ts';

export type Json = { [key: string]: unknown };

/** What the document names; wherever one of these schemas stands, it is referred to. */
const NAMED: readonly (readonly [string, z.ZodType])[] = [
  ['ArticleDocument', articleDocument.out],
  ['PictureUse', pictureUse],
  ['Section', sectionAnswer],
  ['Term', termAnswer],
  ['Paper', paperAnswer],
  ['StorySummary', storySummary],
  ['Story', storyAnswer],
  ['Comment', commentAnswer],
  ['WaitingComment', waitingComment],
  ['Decided', decidedAnswer],
  ['DraftContent', draftContent],
  ['Draft', draftAnswer],
  ['SavedDraft', savedDraftAnswer],
  ['Handed', stageAnswer],
  ['Published', publishedAnswer],
  ['Withdrawn', withdrawnAnswer],
  ['Picture', pictureAnswer],
  ['Problem', problemAnswer],
];

const NAMES = new Map<unknown, string>(NAMED.map(([name, schema]) => [schema, name]));

const refTo = (name: string): string => `#/components/schemas/${name}`;

/** A schema that the routes parse with as JSON Schema; `io`: as it comes in, or as it goes out. `self`: the one that is described itself. */
function convert(schema: z.ZodType, io: 'input' | 'output', self?: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      // The body of a story is weighed before it is parsed; what it must be is said behind that.
      const name = NAMES.get(zodSchema) ?? (Object.is(zodSchema, articleDocument) ? 'ArticleDocument' : undefined);
      if (!name || Object.is(zodSchema, self)) return tidy(jsonSchema as Json);
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Json)[key];
      Object.assign(jsonSchema, { $ref: refTo(name) });
    },
  });
  return json;
}

/** Leaves out what is long and says nothing more: what a moment looks like, and that a number is one. */
function tidy(json: Json): void {
  if (json.format === 'date-time') delete json.pattern;
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}

/** What goes both ways is described as it comes in, which is the narrower. */
const BOTH_WAYS: readonly string[] = ['ArticleDocument', 'PictureUse'];

/** A schema where it is used; parts that only a named one needs are left to that. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $defs: _, ...json } = convert(schema, io);
  return json;
}

/** All named schemas. Lists hold each other: those get a name of their own, by the node they describe. */
export function components(): Record<string, Json> {
  const all: Record<string, Json> = {};
  for (const [name, schema] of NAMED) {
    const { $defs = {}, ...json } = convert(schema, BOTH_WAYS.includes(name) ? 'input' : 'output', schema);
    const parts = name === 'ArticleDocument' ? Object.entries($defs as Record<string, Json>) : [];
    const renamed = new Map(parts.map(([key, part]) => [key, nodeName(part)]));
    const settle = (one: Json): Json =>
      JSON.parse(JSON.stringify(one).replaceAll(/"#\/\$defs\/(\w+)"/g, (_, key: string) => JSON.stringify(refTo(renamed.get(key) ?? key))));
    all[name] = settle(json);
    for (const [key, part] of parts) all[renamed.get(key) ?? key] = settle(part);
  }
  return all;
}

const node = z.object({ properties: z.object({ type: z.object({ const: z.string() }) }) });

function nodeName(part: Json): string {
  const { type } = node.parse(part).properties;
  return `${type.const.slice(0, 1).toUpperCase()}${type.const.slice(1)}Node`;
}
