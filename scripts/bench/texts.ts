import { DEMO_STORIES } from '../../prisma/seed/demo-stories.ts';
import type { Texts } from '../../tests/support/million-comments.ts';

/** What readers of the demo newspaper wrote and a moderator approved, to be written a million times. */
export function demoTexts(): Texts {
  const approved = DEMO_STORIES.flatMap(({ comments }) => comments.filter(({ status }) => status === 'approved'));
  return {
    names: approved.map(({ name }) => name),
    titles: approved.map(({ title }) => title),
    bodies: approved.map(({ body }) => body),
  };
}
