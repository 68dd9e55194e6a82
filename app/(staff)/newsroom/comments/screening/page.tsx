import type { Metadata } from 'next';
import { CommentPages } from '#components/newsroom/desk/comment-pages.client.tsx';
import { PrecisionPart } from '#components/newsroom/screening/precision-part.client.tsx';
import { RulesPart } from '#components/newsroom/screening/rules-part.client.tsx';
import { ScreeningFrame } from '#components/newsroom/screening/screening-frame.client.tsx';
import { TermsPart } from '#components/newsroom/screening/terms-part.client.tsx';
import { TryPart } from '#components/newsroom/screening/try-part.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { screeningQuery, termsWords } from '#lib/comments/screening/page-query';
import { readPrecision } from '#lib/comments/screening/precision/read-precision';
import { findSettings } from '#lib/comments/screening/settings/store';
import { listTerms } from '#lib/comments/screening/terms/list-terms';
import { listAround } from '#lib/lists/around/list-around';
import { translator } from '#lib/messages/translator';
import { removeListView, renameListView, saveListView } from '../../_lists/actions.ts';
import { add, change, remove, removeMany, save, tryProposal, tryWords, undoMany } from './actions.ts';

const viewDeeds = { save: saveListView, rename: renameListView, remove: removeListView };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'screening')('title') };
}

export default async function ScreeningPage({ searchParams }: Props) {
  const staff = await requireStaff('govern-comments');
  // An address somebody mistyped shows the whole list, not an error.
  const { part, ...query } = screeningQuery.safeParse(await searchParams).data ?? { part: 'terms' };
  return (
    <>
      <CommentPages governs />
      <ScreeningFrame part={part}>
        {part === 'terms' && (
          <TermsPart
            page={await listTerms(query)}
            query={termsWords(query)}
            views={{ list: 'screening', saved: (await listAround(staff, 'screening')).saved, deeds: viewDeeds }}
            deeds={{ add, change, remove, tryProposal, act: removeMany, undo: undoMany }}
          />
        )}
        {part === 'rules' && <RulesPart standing={await findSettings()} deeds={{ save, tryProposal }} />}
        {part === 'try' && <TryPart tryWords={tryWords} />}
        {part === 'precision' && <PrecisionPart report={await readPrecision()} />}
      </ScreeningFrame>
    </>
  );
}
