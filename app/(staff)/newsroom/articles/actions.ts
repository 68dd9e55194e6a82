'use server';

import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { newArticleInput, newDraft, publishArticleInput, unpublishArticleInput } from '#lib/articles/schema';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import { staffAction } from '#lib/auth/staff-action';
import { createTerm } from '#lib/terms/create-term';
import { createTermInput } from '#lib/terms/schema';

export const beginArticle = staffAction('write', newArticleInput, (staff, { title, sectionId }) =>
  createArticle(staff, { content: newDraft({ title, sectionId, byline: staff.name }) }),
);

export const publish = staffAction('publish', publishArticleInput, publishArticle);

export const unpublish = staffAction('publish', unpublishArticleInput, unpublishArticle);

export const makeTerm = staffAction('publish', createTermInput, createTerm);
