import { documentText } from '../../lib/articles/document.ts';
import { fingerprintOf } from '../../lib/comments/fingerprint.ts';
import { type E164, parsePhone } from '../../lib/comments/phone.ts';
import { sealPhone } from '../../lib/comments/seal-phone.ts';
import { db, type Transaction } from '../../lib/db/client.ts';
import { moveEdition } from '../../lib/db/edition.ts';
import { pictureDisk } from '../../lib/media/storage.ts';
import { DEFAULT_SETTINGS } from '../../lib/site/view.ts';
import { slugFromTitle } from '../../lib/vietnamese/slug.ts';
import { saveDemoFiles } from './demo-files.ts';
import { DEMO_STORIES, DEMO_TRANSLATIONS } from './demo-stories.ts';
import type { DemoComment, DemoStory } from './demo-story.ts';
import { type DemoIds, documentOfBlocks } from './document-of-blocks.ts';
import { keepDrawing } from './draw-demo-picture.ts';
import { SECTIONS, SITE } from './sections.ts';
import { authorsIn, TERMS } from './terms.ts';

export type DemoStaff = { reporterId: number; editorId: number; moderatorId: number };

const AT_ONCE = 2;

/** Whether the demo newspaper (or any other) is there already. */
export const isPaperEmpty = async (): Promise<boolean> => (await db().setting.count()) === 0;

/** Sections and the paper's name without a single story: what `DEMO=off` starts with. */
export async function seedEmptyPaper(): Promise<void> {
  await db().$transaction(async (transaction) => {
    await insertSections(transaction);
    await transaction.setting.create({
      data: { key: 'site', value: DEFAULT_SETTINGS },
    });
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
      let comments = 0;
      const articles = new Map<string, number>();
      const insert = async (story: DemoStory, language: Language): Promise<number> => {
        const sectionId = sections.get(story.section);
        const pictureId = pictures.get(story.key);
        if (!sectionId || !pictureId) throw new Error(`The demo story ${story.key} has no section or no picture.`);
        const termIds = terms.get(story.key) ?? [];
        const articleId = await insertStory(transaction, { story, sectionId, pictureId, termIds, staff, ids, ...language });
        comments += await insertComments(transaction, { story, articleId, moderatorId: staff.moderatorId });
        return articleId;
      };
      for (const story of DEMO_STORIES) articles.set(story.key, await insert(story, { locale: 'vi', translationOfId: null }));
      for (const story of DEMO_TRANSLATIONS) await insert(story, { locale: 'en', translationOfId: articles.get(story.of) ?? null });
      await transaction.setting.create({ data: { key: 'site', value: SITE } });
      await moveEdition(transaction, []);
      return { stories: DEMO_STORIES.length + DEMO_TRANSLATIONS.length, comments };
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
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
  await transaction.revision.create({ data: { ...saved, content: { ...content, termIds } } });
  const commentCount = story.comments.filter(({ status }) => status === 'approved').length;
  await transaction.story.create({
    data: { ...content, articleId, version: 1, locale, publishedAt, updatedAt: publishedAt, commentCount },
  });
  await transaction.storyTerm.createMany({
    data: termIds.map((termId, position) => ({ articleId, termId, position, locale, publishedAt })),
  });
  return articleId;
}

let phones = 0;
/** Numbers of one block, a different one for every comment. */
const inventedPhone = (): E164 => {
  const parsed = parsePhone(`0900000${String(++phones).padStart(3, '0')}`);
  if (!parsed.ok) throw new Error('An invented phone number is no phone number.');
  return parsed.value;
};

async function insertComments(
  transaction: Transaction,
  { story, articleId, moderatorId }: { story: DemoStory; articleId: number; moderatorId: number },
): Promise<number> {
  for (const comment of story.comments) {
    const createdAt = new Date(momentOf(story).getTime() + comment.after * 60_000);
    const decided = comment.status !== 'pending';
    const sealed = comment.phone ? sealPhone(inventedPhone()) : null;
    const { id: commentId } = await transaction.comment.create({
      data: {
        articleId,
        ...wordsOf(comment),
        status: comment.status,
        version: decided ? 2 : 1,
        createdAt,
        fingerprint: new Uint8Array(fingerprintOf(comment)),
        ...(sealed ? { phoneEncrypted: new Uint8Array(sealed.encrypted), phoneHash: new Uint8Array(sealed.hash) } : {}),
      },
    });
    if (decided) {
      const decidedAt = new Date(createdAt.getTime() + 12 * 60_000);
      await transaction.decision.create({
        data: { commentId, fromStatus: 'pending', toStatus: comment.status, version: 1, decidedById: moderatorId, decidedAt },
      });
    }
  }
  return story.comments.length;
}

const wordsOf = ({ name, title, body }: DemoComment) => ({ name, title, body });
const momentOf = (story: DemoStory): Date => new Date(`${story.publishedAt}:00+07:00`);
