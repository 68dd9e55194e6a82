import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Entry, type Source, UnreadableFile } from '../view.ts';
import { MAX_ENTRY_CHARS } from './read-xml.ts';
import { postOfRow } from './row.ts';

const MAX_FILES = 200_000;
const STORY = /\.(?:md|markdown)$/i;
const HEAD = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The Markdown files of a folder and of those below it, by their paths; no link is followed. */
async function listStories(folder: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [''];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const one of await readdir(path.join(/*turbopackIgnore: true*/ folder, next), { withFileTypes: true })) {
      const name = path.posix.join(next, one.name);
      if (one.name.startsWith('.')) continue;
      if (one.isDirectory()) waiting.push(name);
      else if (one.isFile() && STORY.test(one.name)) found.push(name);
      if (found.length > MAX_FILES) throw new UnreadableFile('too-large-entry', String(MAX_FILES));
    }
  }
  return found.sort();
}

/** What is written above a story between two lines of hyphens (YAML), and the story. */
export function readFrontMatter(text: string): { head: Record<string, unknown>; body: string } {
  const [whole = '', yaml = ''] = HEAD.exec(text) ?? [];
  // No type is made but those of JSON; what refers to itself over and over is refused by the count.
  const head: unknown = yaml === '' ? {} : parseYaml(yaml, { schema: 'core', maxAliasCount: 20, logLevel: 'error' });
  return {
    head: typeof head === 'object' && head !== null && !Array.isArray(head) ? (head as Record<string, unknown>) : {},
    body: text.slice(whole.length),
  };
}

/** A folder of Markdown files with their pictures beside them, as Hugo, Jekyll and others keep a site. */
export async function openMarkdown(folder: string): Promise<Source> {
  const stories = await listStories(folder);
  if (stories.length === 0) throw new UnreadableFile('empty');
  return {
    name: path.basename(folder),
    total: stories.length,
    folder,
    async *entries() {
      for (const name of stories) yield await readStory(folder, name);
    },
  };
}

async function readStory(folder: string, name: string): Promise<Entry> {
  const file = path.join(/*turbopackIgnore: true*/ folder, name);
  if ((await stat(file)).size > MAX_ENTRY_CHARS) return { kind: 'left-out', what: 'broken', title: name };
  try {
    const { head, body } = readFrontMatter(await readFile(file, 'utf8'));
    const heading = /^\s*#\s+(.+)$/m.exec(body);
    const isTitled = Object.keys(head).some((key) => /^(?:title|tiêu đề)$/i.test(key));
    const text = isTitled || !heading ? body : body.replace(heading[0], '');
    const fallback = heading?.[1]?.trim() ?? path.posix.basename(name).replace(STORY, '');
    const slug = path.posix
      .basename(name)
      .replace(STORY, '')
      .replace(/^\d{4}-\d{2}-\d{2}-/, '');
    const dated = /^(\d{4}-\d{2}-\d{2})-/.exec(path.posix.basename(name))?.[1];
    const row = {
      ...(isTitled ? {} : { title: fallback }),
      slug: /^(?:_?index|readme)$/i.test(slug) ? '' : slug,
      ...(dated && { date: dated }),
      ...head,
    };
    const post = postOfRow(row, { body: text, markup: 'markdown', foreignId: name });
    // What is relative in it begins at its own folder.
    return post ? { kind: 'post', post: { ...post, address: post.address || name } } : { kind: 'left-out', what: 'broken', title: name };
  } catch {
    return { kind: 'left-out', what: 'broken', title: name };
  }
}
