import type { Stage } from '../../lib/articles/stages/standing.ts';
import { TRANSITIONS } from '../../lib/articles/stages/transitions.ts';
import type { Transaction } from '../../lib/db/client.ts';
import { slugFromTitle } from '../../lib/vietnamese/slug.ts';
import { DEMO_DRAFTS, type DemoDraft } from './demo-drafts.ts';
import { momentOf } from './demo-story.ts';
import { type DemoIds, documentOfBlocks } from './document-of-blocks.ts';

const moment = (text: string): Date => momentOf({ publishedAt: text });

/** Puts the stories into the newsroom that are still on their way, one at each stage, so that whoever looks around sees what there is. */
export async function insertDrafts(
  transaction: Transaction,
  { sections, staff, ids }: { sections: ReadonlyMap<string, number>; staff: { reporterId: number; editorId: number }; ids: DemoIds },
): Promise<void> {
  for (const draft of DEMO_DRAFTS) {
    const sectionId = sections.get(draft.section);
    if (!sectionId) throw new Error(`The demo draft “${draft.title}” has no section.`);
    await insertDraft(transaction, { draft, sectionId, staff, body: documentOfBlocks(draft.body, ids) });
  }
}

async function insertDraft(
  transaction: Transaction,
  row: { draft: DemoDraft; sectionId: number; staff: { reporterId: number; editorId: number }; body: ReturnType<typeof documentOfBlocks> },
): Promise<void> {
  const { draft, sectionId, staff, body } = row;
  const { title, lead, steps, assignment } = draft;
  const savedAt = moment(draft.savedAt);
  const words = { title, slug: slugFromTitle(title), sectionId, lead, leadSource: 'Báo Lạc Giang', byline: 'Trần Quốc Bảo', body };
  const saved = { savedById: staff.reporterId, savedAt };
  const { id: articleId } = await transaction.article.create({ data: { createdById: staff.reporterId, createdAt: savedAt } });
  let stage: Stage = 'writing';
  const changes = steps.map(({ deed, at, reason }) => {
    const from = stage;
    stage = TRANSITIONS[deed].to;
    const personId = TRANSITIONS[deed].hands.includes('writer') ? staff.reporterId : staff.editorId;
    return { articleId, version: 1, from, to: stage, deed, personId, reason, changedAt: moment(at) };
  });
  const last = changes.at(-1);
  await transaction.draft.create({
    data: {
      articleId,
      ...words,
      ...saved,
      ...(last && { stage: last.to, stageVersion: 1, stageAt: last.changedAt, stageById: last.personId, stageReason: last.reason }),
    },
  });
  const nothingElse = { picture: null, kicker: '', sourceName: '', sourceUrl: '', termIds: [] };
  await transaction.revision.create({ data: { articleId, version: 1, content: { ...words, ...nothingElse }, ...saved } });
  await transaction.stageChange.createMany({ data: changes });
  if (!assignment) return;
  const { due, at, note } = assignment;
  const to = { personId: staff.reporterId, dueAt: moment(due), note, assignedById: staff.editorId, assignedAt: moment(at) };
  await transaction.assignment.create({ data: { articleId, ...to } });
}
