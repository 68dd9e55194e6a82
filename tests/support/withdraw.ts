// Takes stories of the demo newspaper down and puts them back, through the newsroom's own deeds.
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { publishArticle } from '#lib/articles/publish-article';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { db } from '#lib/db/client';

async function asEditor(articleId: number) {
  const { id, name, email } = await db().person.findFirstOrThrow({ where: { role: 'editor' } });
  const editor: StaffMember = { id, name, email, role: 'editor', locale: 'vi' };
  const article = await findArticleForEdit(editor, articleId);
  if (!article) throw new Error(`There is no article ${articleId}.`);
  return { editor, version: article.draft.version, live: article.live?.version ?? null };
}

export async function withdraw(articleId: number): Promise<void> {
  const { editor, live } = await asEditor(articleId);
  const answer = await unpublishArticle(editor, { articleId, live });
  if (!answer.ok) throw new Error(`Refused: ${answer.code}`);
}

export async function publishAgain(articleId: number): Promise<void> {
  const { editor, version, live } = await asEditor(articleId);
  const answer = await publishArticle(editor, { articleId, version, live });
  if (!answer.ok) throw new Error(`Refused: ${answer.code}`);
}
