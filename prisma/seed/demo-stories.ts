import type { DemoStory } from './demo-story.ts';
import { stories as doThi } from './stories/do-thi.ts';
import { stories as giaoDuc } from './stories/giao-duc.ts';
import { stories as kinhTe } from './stories/kinh-te.ts';
import { stories as moiTruong } from './stories/moi-truong.ts';
import { stories as theThao } from './stories/the-thao.ts';
import { stories as thoiSu } from './stories/thoi-su.ts';
import { stories as vanHoa } from './stories/van-hoa.ts';
import { stories as yTe } from './stories/y-te.ts';
import { stories as city } from './stories-en/city.ts';
import { stories as outdoors } from './stories-en/outdoors.ts';
import { stories as people } from './stories-en/people.ts';

const inOrder = <Story extends { publishedAt: string }>(stories: Story[]): Story[] =>
  stories.sort((a, b) => a.publishedAt.localeCompare(b.publishedAt));

/** All demo stories in the order they were published; their ids follow it, so every start gives the same addresses. */
export const DEMO_STORIES: DemoStory[] = inOrder([...thoiSu, ...doThi, ...kinhTe, ...giaoDuc, ...yTe, ...vanHoa, ...moiTruong, ...theThao]);

/** Their translations into English, whole; they are numbered after all originals. */
export const DEMO_TRANSLATIONS: (DemoStory & { of: string })[] = inOrder([...city, ...people, ...outdoors]).map((translation) => {
  const original = DEMO_STORIES.find(({ key }) => key === translation.of);
  if (!original) throw new Error(`There is no demo story ${translation.of} to translate.`);
  return { ...original, ...translation };
});
