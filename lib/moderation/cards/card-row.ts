import { z } from 'zod';
import { storyPath } from '../../articles/address.ts';
import { REPORT_REASONS } from '../../comments/reports/reasons.ts';
import { readVerdicts } from '../../comments/screening/verdicts.ts';
import type { StandingStatus, StoredStatus } from '../../comments/status.ts';
import type { Locale } from '../../messages/translator.ts';
import { pathPrefix } from '../../site/paths.ts';
import { readOnPage } from '../page-check/on-page.ts';
import type { DeskCard, LastDecision } from '../view.ts';

/** A comment as `findCards` selects it. */
export type CardRow = Pick<DeskCard, 'id' | 'version' | 'name' | 'title' | 'body' | 'hasPhone' | 'isHeld' | 'likes' | 'isPick'> & {
  status: StandingStatus;
  isEscalated: boolean;
  isUnseen: boolean;
  isRedacted: boolean;
  reasons: unknown;
  createdAt: Date;
  editedAt: Date | null;
  articleId: number;
  storyTitle: string;
  storySlug: string | null;
  locale: Locale | null;
  sectionSlug: string | null;
  answeredId: number | null;
  answeredName: string;
  answeredBody: string;
  answeredStatus: StoredStatus;
  decidedMaker: LastDecision['maker'] | null;
  decidedBy: string | null;
  decidedAt: Date;
  decidedReason: string;
  decidedNote: string;
  reportCount: number;
  lastReport: number | null;
  reportReasons: unknown;
  reportNotes: unknown;
  officialVersion: number | null;
  officialUnit: string;
  officialBody: string;
  officialBy: string;
  officialAt: Date;
  onPage: unknown;
};

const reason = z.enum(REPORT_REASONS);
const reportReasons = z.array(z.object({ reason, count: z.int() }));
const reportNotes = z
  .array(
    z.object({ id: z.int(), reason, note: z.string(), at: z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString()) }),
  )
  .nullable();

/** What the desk shows of such a row. */
export function toCard(row: CardRow): DeskCard {
  const { id, version, status, name, title, body, hasPhone, isHeld, likes, isPick, isEscalated, isUnseen, isRedacted } = row;
  return {
    id,
    version,
    status,
    name,
    title,
    body,
    hasPhone,
    isHeld,
    likes,
    isPick,
    isEscalated,
    isUnseen,
    isRedacted,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    reasons: readVerdicts(row.reasons),
    story: { id: row.articleId, title: row.storyTitle, path: pathOf(row) },
    answers:
      row.answeredId === null ? null : { id: row.answeredId, name: row.answeredName, body: row.answeredBody, status: row.answeredStatus },
    decided: row.decidedMaker && {
      maker: row.decidedMaker,
      by: row.decidedBy,
      at: row.decidedAt.toISOString(),
      reason: row.decidedReason,
      note: row.decidedNote,
    },
    reports:
      row.lastReport === null
        ? null
        : {
            count: row.reportCount,
            last: row.lastReport,
            reasons: reportReasons.parse(row.reportReasons),
            notes: reportNotes.parse(row.reportNotes) ?? [],
          },
    onPage: readOnPage(row.onPage),
    official:
      row.officialVersion === null
        ? null
        : {
            version: row.officialVersion,
            unit: row.officialUnit,
            body: row.officialBody,
            by: row.officialBy,
            at: row.officialAt.toISOString(),
          },
  };
}

function pathOf({ articleId, storySlug, sectionSlug, locale }: CardRow): string | null {
  if (storySlug === null || sectionSlug === null || locale === null) return null;
  return storyPath({ prefix: pathPrefix(locale), sectionSlug, slug: storySlug, id: articleId });
}
