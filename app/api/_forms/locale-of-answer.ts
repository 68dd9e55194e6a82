import { env } from '#lib/env';
import { preferredLocale } from '#lib/http/language';
import type { Locale } from '#lib/messages/translator';
import { findPublishedArticle } from '#lib/reader-forms/store';

/**
 * The language in which a program is told why: the one it asks for, else that of the story, else the paper's.
 * @param articleId null when what was sent names no story
 */
export async function localeOfAnswer(headers: Headers, articleId: number | null): Promise<Locale> {
  const asked = preferredLocale(headers, null);
  if (asked) return asked;
  const article = articleId === null ? null : await findPublishedArticle(articleId);
  return article?.locale ?? env().SITE_LOCALE;
}
