import { parseArgs } from 'node:util';
import { type ImportOptions, importFormat, importOptions } from '#lib/imports/schema';
import type { ImportFormat } from '#lib/imports/view';

export const HELP = `npm run import -- <file or folder> [options]

Brings stories, pictures, comments and old addresses in from another paper. Run it again and nothing comes twice; break it off and the
next call goes on where it stood. Everything it could not bring in as it was stands in the report, story by story.

  <file or folder>          WordPress export (WXR), RSS or Atom, CSV, JSON (a list, or one object a line), a folder of Markdown

  --format <name>           wxr, feed, csv, json or markdown; recognised by itself otherwise
  --dry-run                 says what it would do, writes nothing, fetches nothing
  --limit <n>               only the first n entries of the file
  --as <mail>               whose import it is; otherwise the first administrator's
  --section "<name>=<slug>" puts a category of theirs into a section of ours; as often as needed
  --default-section <slug>  where stories go that match no section; otherwise they stay drafts
  --make-sections           makes a section of every category that matches none
  --pictures-from <hosts>   hosts pictures may be fetched from, with commas between: old.example, *.old.example. Otherwise: none
  --pictures-in <folder>    where pictures lie on this machine, such as a copy of wp-content/uploads
  --no-comments             leaves comments out
  --locale vi|en            the language of stories that do not say so (vi)
  --retry                   asks again for pictures that could not be had before
  --restart                 does not go on with what was broken off, but begins anew
  --help

It ends with 0 when everything was gone through, 1 when it failed, 2 when it was asked wrongly, 3 when somebody else brings the same
stories in just now, 130 when it was broken off.
`;

export type Asked = {
  file: string;
  format: ImportFormat | null;
  isDry: boolean;
  as: string | null;
  restart: boolean;
  options: ImportOptions;
};

/** Asked in a way nobody understands. */
export class WronglyAsked extends Error {}

const OPTIONS = {
  format: { type: 'string' },
  'dry-run': { type: 'boolean' },
  limit: { type: 'string' },
  as: { type: 'string' },
  section: { type: 'string', multiple: true },
  'default-section': { type: 'string' },
  'make-sections': { type: 'boolean' },
  'pictures-from': { type: 'string', multiple: true },
  'pictures-in': { type: 'string' },
  'no-comments': { type: 'boolean' },
  locale: { type: 'string' },
  retry: { type: 'boolean' },
  restart: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function sectionOf(text: string): [string, string] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new WronglyAsked(`--section takes "name=slug", not "${text}"`);
  return [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim()];
}

/** What the command line asks for; `help` when it asks how to ask. @throws WronglyAsked */
export function readArguments(args: readonly string[]): Asked | 'help' {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WronglyAsked(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WronglyAsked('Name one file or folder.');
  const format = importFormat.nullable().safeParse(values.format ?? null);
  if (!format.success) throw new WronglyAsked('--format is wxr, feed, csv, json or markdown');
  const options = importOptions.safeParse({
    picturesFrom: (values['pictures-from'] ?? []).flatMap((list) => list.split(/[\s,]+/).filter(Boolean)),
    picturesIn: values['pictures-in'] ?? '',
    sections: Object.fromEntries((values.section ?? []).map(sectionOf)),
    defaultSection: values['default-section'] ?? '',
    makeSections: values['make-sections'] ?? false,
    locale: values.locale ?? 'vi',
    withComments: !values['no-comments'],
    limit: values.limit === undefined ? null : Number(values.limit),
    retry: values.retry ?? false,
  });
  if (!options.success) throw new WronglyAsked(options.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const { 'dry-run': isDry = false, as = null, restart = false } = values;
  return { file, format: format.data, isDry, as, restart, options: options.data };
}
