import { articleDocument } from '../../articles/document.ts';
import type { Transaction } from '../../db/client.ts';
import { findTargets, type NewAddress } from '../old-addresses/store.ts';
import type { StoryToWrite } from '../stories/store.ts';
import { leadElsewhere, linksIn, type OldLink, oldLinkOf } from './old-link.ts';

/** A link to an address of the same paper that has not come in yet. */
export type WaitingLink = { path: string; host: string; articleId: number };
/** Where an old address leads now. */
export type Target = { host: string; target: string };

const isAt = ({ host }: OldLink, there: Target): boolean => host === '' || host === there.host;

const targetIn =
  (known: ReadonlyMap<string, Target>) =>
  (href: string): string | null => {
    const link = oldLinkOf(href);
    const found = link?.paths.map((path) => known.get(path)).find((there) => there !== undefined && isAt(link, there));
    return found?.target ?? null;
  };

const pathsOf = (hrefs: readonly string[]): string[] => [...new Set(hrefs.flatMap((href) => oldLinkOf(href)?.paths ?? []))];

/**
 * Has the links of stories that are about to be written lead to where stories that came in stand now.
 * @param own where old addresses will lead that come in together with these stories
 * @param hosts those of the paper they come from: its links wait for what is still to come
 */
export async function leadLinks(
  transaction: Transaction,
  stories: readonly StoryToWrite[],
  { own, hosts }: { own: ReadonlyMap<string, Target>; hosts: ReadonlySet<string> },
): Promise<{ stories: StoryToWrite[]; waiting: WaitingLink[] }> {
  const links = new Map(stories.map((story) => [story.articleId, linksIn(story.content.body)]));
  const paths = pathsOf([...links.values()].flat());
  // What came first has an address; of this part's own only what nobody has.
  const there = await findTargets(transaction, paths);
  const known = new Map([...[...own].filter(([path]) => !there.all.has(path)), ...there.leading]);
  const waiting = stories.flatMap(({ articleId }) =>
    (links.get(articleId) ?? []).flatMap((href): WaitingLink[] => {
      const link = oldLinkOf(href);
      if (!link || !(link.host === '' || hosts.has(link.host)) || link.paths.some((path) => known.has(path) || there.all.has(path)))
        return [];
      return link.paths.map((path) => ({ path, host: link.host, articleId }));
    }),
  );
  const target = targetIn(known);
  return {
    stories: stories.map((story) => ({ ...story, content: { ...story.content, body: leadElsewhere(story.content.body, target) } })),
    waiting,
  };
}

/** Writes down which links of these stories wait, in the place of what was written down of them before. */
export async function keepWaiting(transaction: Transaction, articleIds: readonly number[], waiting: readonly WaitingLink[]): Promise<void> {
  if (articleIds.length > 0) await transaction.$executeRaw`DELETE FROM import_link WHERE article_id = ANY(${[...articleIds]}::int[])`;
  if (waiting.length > 0)
    await transaction.$executeRaw`
      INSERT INTO import_link (path, host, article_id)
      SELECT path, host, "articleId" FROM jsonb_to_recordset(${JSON.stringify(waiting)}::jsonb) AS row (path text, host text, "articleId" int)
      ON CONFLICT DO NOTHING`;
}

type Text = { articleId: number; version: number; body: unknown };

/**
 * Has links that waited for these addresses lead to where those stand now, in texts that are as an import wrote them; what somebody has
 * changed since is left to the address itself, which leads there too. The version stays: nobody wrote anything.
 * @returns whether anything changed
 */
export async function leadWaiting(transaction: Transaction, addresses: readonly NewAddress[]): Promise<boolean> {
  if (addresses.length === 0) return false;
  const came = JSON.stringify(addresses.map(({ path, host }) => ({ path, host })));
  const rows = await transaction.$queryRaw<{ articleId: number }[]>`
    DELETE FROM import_link USING jsonb_to_recordset(${came}::jsonb) AS came (path text, host text)
    WHERE import_link.path = came.path AND import_link.host IN ('', came.host) RETURNING article_id AS "articleId"`;
  const ids = [...new Set(rows.map(({ articleId }) => articleId))];
  if (ids.length === 0) return false;
  const texts = await transaction.$queryRaw<Text[]>`
    SELECT draft.article_id AS "articleId", draft.version, draft.body
    FROM draft JOIN import_item item ON item.kind = 'post' AND item.article_id = draft.article_id AND item.version = draft.version
      LEFT JOIN story ON story.article_id = draft.article_id
    WHERE draft.article_id = ANY(${ids}::int[]) AND (story.version IS NULL OR story.version = draft.version)
    ORDER BY draft.article_id FOR NO KEY UPDATE OF draft`;
  const bodies = texts.map((text) => ({ ...text, body: articleDocument.parse(text.body) }));
  const { leading } = await findTargets(transaction, pathsOf(bodies.flatMap(({ body }) => linksIn(body))));
  const changed = bodies.flatMap(({ body, ...text }) => {
    const led = leadElsewhere(body, targetIn(leading));
    return led === body ? [] : [{ ...text, body: led }];
  });
  if (changed.length === 0) return false;
  const written = JSON.stringify(changed);
  await transaction.$executeRaw`
    UPDATE draft SET body = text.body FROM jsonb_to_recordset(${written}::jsonb) AS text ("articleId" int, body jsonb)
    WHERE draft.article_id = text."articleId"`;
  await transaction.$executeRaw`
    UPDATE revision SET content = jsonb_set(content, '{body}', text.body)
    FROM jsonb_to_recordset(${written}::jsonb) AS text ("articleId" int, version int, body jsonb)
    WHERE revision.article_id = text."articleId" AND revision.version = text.version`;
  await transaction.$executeRaw`
    UPDATE story SET body = text.body FROM jsonb_to_recordset(${written}::jsonb) AS text ("articleId" int, version int, body jsonb)
    WHERE story.article_id = text."articleId" AND story.version = text.version`;
  return true;
}
