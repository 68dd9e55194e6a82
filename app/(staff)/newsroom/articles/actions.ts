'use server';

import { assignArticle } from '#lib/articles/assignments/assign-article';
import { assignArticleInput } from '#lib/articles/assignments/schema';
import { beginTranslation } from '#lib/articles/begin-translation';
import { changeArticles } from '#lib/articles/bulk/change-articles';
import { changeArticlesInput } from '#lib/articles/bulk/schema';
import { undoChange } from '#lib/articles/bulk/undo-change';
import { createArticle } from '#lib/articles/create-article';
import { findStoriesToName } from '#lib/articles/named-stories/find-stories-to-name';
import { findStoryTitles } from '#lib/articles/named-stories/find-story-titles';
import { storiesToNameInput, storyTitlesInput } from '#lib/articles/named-stories/schema';
import { makePreviewLink } from '#lib/articles/preview-links/make-preview-link';
import { revokePreviewLink } from '#lib/articles/preview-links/revoke-preview-link';
import { makePreviewLinkInput, revokePreviewLinkInput } from '#lib/articles/preview-links/schema';
import { publishArticle } from '#lib/articles/publish-article';
import { newArticleInput, newDraft, publishArticleInput, translateArticleInput, unpublishArticleInput } from '#lib/articles/schema';
import { moveDraft } from '#lib/articles/stages/move-draft';
import { moveDraftInput } from '#lib/articles/stages/schema';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import { staffAction } from '#lib/auth/staff-action';
import { storyPolicyInput } from '#lib/comments/policy/schema';
import { saveStoryPolicy } from '#lib/comments/policy/settings/save-story-policy';
import { undoBulkInput } from '#lib/lists/bulk';
import { nameTerms } from '#lib/terms/choices/name-terms';
import { searchTerms } from '#lib/terms/choices/search-terms';
import { createTerm } from '#lib/terms/create-term';
import { createTermInput, nameTermsInput, searchTermsInput } from '#lib/terms/schema';

export const beginArticle = staffAction('write', newArticleInput, (staff, { title, sectionId, locale }) =>
  createArticle(staff, { content: newDraft({ title, sectionId, byline: staff.name }), locale }),
);

export const translate = staffAction('write', translateArticleInput, beginTranslation);

export const publish = staffAction('publish', publishArticleInput, publishArticle);

export const unpublish = staffAction('publish', unpublishArticleInput, unpublishArticle);

export const makeTerm = staffAction('publish', createTermInput, createTerm);

export const findTerms = staffAction('write', searchTermsInput, searchTerms);

export const namesOfTerms = staffAction('write', nameTermsInput, nameTerms);

// Whose story it is decides; the deeds look.
export const takeStep = staffAction('write', moveDraftInput, moveDraft);

export const assign = staffAction('write', assignArticleInput, assignArticle);

// Who publishes may say it, and who governs comments: the deed looks.
export const setComments = staffAction('enter', storyPolicyInput, saveStoryPolicy);

export const findStories = staffAction('write', storiesToNameInput, findStoriesToName);

export const nameStories = staffAction('write', storyTitlesInput, findStoryTitles);

export const linkPreview = staffAction('write', makePreviewLinkInput, makePreviewLink);

export const unlinkPreview = staffAction('write', revokePreviewLinkInput, revokePreviewLink);

// To many at once: each by the rules of its own deed.
export const changeMany = staffAction('write', changeArticlesInput, changeArticles);

export const undoMany = staffAction('write', undoBulkInput, undoChange);
