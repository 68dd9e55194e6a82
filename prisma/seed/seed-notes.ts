import { quotePassage } from '../../lib/articles/notes/anchors/text-quote.ts';
import type { Transaction } from '../../lib/db/client.ts';
import type { DemoStory } from './demo-story.ts';
import type { DemoStaff } from './seed-demo.ts';

/** What the newsroom said to itself about one of the demo stories. */
const STORY = 'hoi-dong-ban-ngan-sach';
const PASSAGE = 'Có 17 đại biểu phát biểu';

/**
 * Puts two notes on a demo story: a question to its reporter about a passage, and one about the title that was answered.
 * @param articles ids of the demo's articles by the keys of their stories
 */
export async function insertNotes(
  transaction: Transaction,
  stories: readonly DemoStory[],
  articles: ReadonlyMap<string, number>,
  staff: DemoStaff,
): Promise<void> {
  const story = stories.find(({ key }) => key === STORY);
  const articleId = articles.get(STORY);
  const paragraph = story?.body.flatMap((block) => ('p' in block ? [block.p] : [])).find((text) => text.includes(PASSAGE));
  if (!story || articleId === undefined || paragraph === undefined)
    throw new Error(`The demo story ${STORY} has lost the passage of its note.`);
  const from = paragraph.indexOf(PASSAGE);
  await transaction.noteBoard.create({ data: { articleId } });
  const about = { articleId, version: 1 };
  const asked = await transaction.storyNote.create({
    data: {
      ...about,
      ...quotePassage(paragraph, from, from + PASSAGE.length),
      field: 'body',
      text: `@[${staff.reporterId}] đối chiếu lại với biên bản giúp tôi: văn phòng HĐND ghi 18 đại biểu.`,
      personId: staff.editorId,
    },
  });
  await transaction.storyNoteMention.create({ data: { noteId: asked.id, personId: staff.reporterId } });
  const onTitle = await transaction.storyNote.create({
    data: {
      ...about,
      field: 'title',
      exact: story.title,
      text: 'Tiêu đề hơi dài cho trang chủ. Bỏ “thành phố” được không?',
      personId: staff.editorId,
    },
  });
  await transaction.storyNote.create({
    data: {
      ...about,
      parentId: onTitle.id,
      field: 'title',
      text: 'Được, ở đây ai cũng hiểu là HĐND thành phố.',
      personId: staff.reporterId,
    },
  });
}
