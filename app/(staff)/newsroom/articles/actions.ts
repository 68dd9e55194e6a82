'use server';

import { beginTranslation } from '#lib/articles/begin-translation';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { newArticleInput, newDraft, publishArticleInput, translateArticleInput, unpublishArticleInput } from '#lib/articles/schema';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import { staffAction } from '#lib/auth/staff-action';
import { createTerm } from '#lib/terms/create-term';
import { createTermInput } from '#lib/terms/schema';

export const beginArticle = staffAction('write', newArticleInput, (staff, { title, sectionId, locale }) =>
  createArticle(staff, { content: newDraft({ title, sectionId, byline: staff.name }), locale }),
);

export const translate = staffAction('write', translateArticleInput, beginTranslation);

export const publish = staffAction('publish', publishArticleInput, publishArticle);

export const unpublish = staffAction('publish', unpublishArticleInput, unpublishArticle);

export const makeTerm = staffAction('publish', createTermInput, createTerm);
