import { documentText } from '../../lib/articles/document.ts';
import { contentOf } from '../../lib/articles/drafts/columns.ts';
import { makeRulebook } from '../../lib/comments/screening/rulebook.ts';
import { DEFAULT_SCREENING } from '../../lib/comments/screening/settings/schema.ts';
import { seedTerms } from '../../lib/comments/screening/terms/store.ts';
import { db, type Transaction } from '../../lib/db/client.ts';
import { moveEdition } from '../../lib/db/edition.ts';
import { pictureDisk } from '../../lib/media/storage.ts';
import { DEFAULT_SETTINGS, type StoredSettings } from '../../lib/site/view.ts';
import { slugFromTitle } from '../../lib/vietnamese/slug.ts';
import { saveDemoFiles } from './demo-files.ts';
import { DEMO_STORIES, DEMO_TRANSLATIONS } from './demo-stories.ts';
import { type DemoStory, momentOf } from './demo-story.ts';
import { type DemoIds, documentOfBlocks } from './document-of-blocks.ts';
import { keepDrawing } from './draw-demo-picture.ts';
import { STARTER_TERMS } from './screening-terms.ts';
import { COMMENTS, SECTIONS, SITE } from './sections.ts';
import { insertComments } from './seed-comments.ts';
import { insertDrafts } from './seed-drafts.ts';
import { insertNotes } from './seed-notes.ts';
import { authorsIn, TERMS } from './terms.ts';

export type DemoStaff = { reporterId: number; editorId: number; moderatorId: number };

const AT_ONCE = 2;

/** Whether the demo newspaper (or any other) is there already. */
export const isPaperEmpty = async (): Promise<boolean> => (await db().setting.count()) === 0;

/** Sections and the paper's name without a single story: what `DEMO=off` starts with. */
export async function seedEmptyPaper(): Promise<void> {
  await db().$transaction(async (transaction) => {
    await insertSections(transaction);
    // Nobody here has read the list yet: its terms ask for a look, and refuse nothing.
    await seedTerms(
      STARTER_TERMS.map((term) => ({ ...term, kind: 'suspect' })),
      transaction,
    );
    await insertSettings(transaction, DEFAULT_SETTINGS);
    await moveEdition(transaction, []);
  });
}

/**
 * Writes the demo newspaper: all of it in one transaction, so a start that is cut off begins again from nothing.
 * @param staff who wrote, published and moderated it
 */
export async function seedDemo(staff: DemoStaff): Promise<{ stories: number; comments: number }> {
  await removePicturesOfEarlierTry();
  const pictures = await savePictures(staff.reporterId);
  const ids = { pictures, files: await saveDemoFiles(staff.reporterId) };
  return db().$transaction(
    async (transaction) => {
      const sections = await insertSections(transaction);
      const terms = await insertTerms(transaction);
      const rulebook = makeRulebook(DEFAULT_SCREENING, await seedTerms(STARTER_TERMS, transaction));
      let comments = 0;
      const articles = new Map<string, number>();
      const insert = async (story: DemoStory, language: Language): Promise<number> => {
        const sectionId = sections.get(story.section);
        const pictureId = pictures.get(story.key);
        if (!sectionId || !pictureId) throw new Error(`The demo story ${story.key} has no section or no picture.`);
        const termIds = terms.get(story.key) ?? [];
        const articleId = await insertStory(transaction, { story, sectionId, pictureId, termIds, staff, ids, ...language });
        comments += await insertComments(transaction, { story, isOriginal: language.locale === 'vi', articleId, staff, rulebook });
        return articleId;
      };
      for (const story of DEMO_STORIES) articles.set(story.key, await insert(story, { locale: 'vi', translationOfId: null }));
      for (const story of DEMO_TRANSLATIONS) await insert(story, { locale: 'en', translationOfId: articles.get(story.of) ?? null });
      await insertDrafts(transaction, { sections, staff, ids });
      await insertNotes(transaction, DEMO_STORIES, articles, staff);
      await insertSettings(transaction, SITE);
      await transaction.$executeRaw`UPDATE story SET shown_comment_count = comment_count`;
      await transaction.$executeRaw`UPDATE comment SET shown_like_count = like_count`;
      await moveEdition(transaction, []);
      return { stories: DEMO_STORIES.length + DEMO_TRANSLATIONS.length, comments };
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}

async function insertSettings(transaction: Transaction, site: StoredSettings): Promise<void> {
  await transaction.setting.create({ data: { key: 'site', value: site } });
  await transaction.setting.create({ data: { key: 'comments', value: COMMENTS } });
}

async function removePicturesOfEarlierTry(): Promise<void> {
  for (const { id, key } of await db().media.findMany({ select: { id: true, key: true } })) {
    await pictureDisk().deleteAll(key);
    await db().media.delete({ where: { id } });
  }
}

async function savePictures(personId: number): Promise<Map<string, number>> {
  const saved = new Map<string, number>();
  const waiting = [...DEMO_STORIES];
  const work = async () => {
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      saved.set(story.key, await keepDrawing(story.key, personId));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return saved;
}

async function insertSections(transaction: Transaction): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const [position, { children = [], ...top }] of SECTIONS.entries()) {
    const { id: parentId } = await transaction.section.create({ data: { ...top, position } });
    ids.set(top.slug, parentId);
    for (const [childPosition, child] of children.entries()) {
      const { id } = await transaction.section.create({ data: { ...child, position: childPosition, parentId } });
      ids.set(child.slug, id);
    }
  }
  return ids;
}

/** Topics, threads and authors, by the keys of their stories in the order in which they are shown. */
async function insertTerms(transaction: Transaction): Promise<Map<string, number[]>> {
  const byStory = new Map<string, number[]>(DEMO_STORIES.map(({ key }) => [key, []]));
  const gather = (termId: number, keys: string[]) => {
    for (const key of keys) byStory.get(key)?.push(termId);
  };
  for (const name of new Set(DEMO_STORIES.flatMap(({ byline }) => authorsIn(byline)))) {
    const term = { kind: 'author' as const, slug: slugFromTitle(name), name, description: `Phóng viên ${SITE.name}.` };
    const { id } = await transaction.term.create({ data: { ...term, descriptionEn: `Reporter of ${SITE.name}.` } });
    gather(
      id,
      DEMO_STORIES.filter(({ byline }) => authorsIn(byline).includes(name)).map(({ key }) => key),
    );
  }
  for (const { stories, ...term } of TERMS) gather((await transaction.term.create({ data: term })).id, stories);
  return byStory;
}

type Language = { locale: 'vi' | 'en'; translationOfId: number | null };
type StoryRow = { story: DemoStory; sectionId: number; pictureId: number; termIds: number[]; staff: DemoStaff; ids: DemoIds } & Language;

async function insertStory(transaction: Transaction, row: StoryRow): Promise<number> {
  const { story, sectionId, pictureId, termIds, staff, ids, locale, translationOfId } = row;
  const publishedAt = momentOf(story);
  const body = documentOfBlocks(story.body, ids);
  const content = {
    sectionId,
    slug: slugFromTitle(story.title),
    title: story.title,
    lead: story.lead,
    leadSource: story.leadSource,
    byline: story.byline,
    body,
    pictureId,
    pictureAlt: story.picture.alt,
    pictureCaption: story.picture.caption,
    pictureCredit: story.picture.credit,
  };
  if (documentText(body) === '') throw new Error(`The demo story ${story.key} has no text.`);
  const { id: articleId } = await transaction.article.create({
    data: {
      status: 'published',
      createdById: staff.reporterId,
      createdAt: publishedAt,
      firstPublishedAt: publishedAt,
      locale,
      translationOfId,
    },
  });
  const saved = { articleId, version: 1, savedById: staff.editorId, savedAt: publishedAt };
  await transaction.draft.create({ data: { ...content, termIds, ...saved } });
  const kept = contentOf({ ...content, kicker: '', sourceName: '', sourceUrl: '', termIds });
  await transaction.revision.create({ data: { ...saved, content: kept } });
  await transaction.story.create({
    data: { ...content, articleId, version: 1, locale, publishedAt, updatedAt: publishedAt },
  });
  await transaction.storyTerm.createMany({
    data: termIds.map((termId, position) => ({ articleId, termId, position, locale, publishedAt })),
  });
  return articleId;
}
