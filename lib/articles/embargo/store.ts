import { writeAudit } from '../../audit/store.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db } from '../../db/client.ts';
import type { MayIn } from '../publication/publisher.ts';
import { lockArticle } from '../publication/store.ts';
import type { Embargoing } from './view.ts';

/** Puts this embargo (null: none) in the place of the one that ends when this person saw it end. */
export const storeEmbargo = async (set: {
  articleId: number;
  seen: Date | null;
  until: Date | null;
  reason: string;
  personId: number;
  mayIn: MayIn;
}): Promise<Embargoing> =>
  againOnDeadlock(() =>
    db().$transaction(async (transaction): Promise<Embargoing> => {
      const { articleId, until, personId } = set;
      const article = await lockArticle(transaction, articleId);
      const [row] = await transaction.$queryRaw<{ sectionId: number | null; reason: string; past: boolean }[]>`
        SELECT draft.section_id AS "sectionId", embargo_reason AS reason, coalesce(${until}::timestamptz <= clock_timestamp(), false) AS past
        FROM article JOIN draft ON draft.article_id = article.id WHERE article.id = ${articleId}::int`;
      if (!article || !row) return { code: 'not-found' };
      if (!set.mayIn(row.sectionId)) return { code: 'forbidden' };
      const standing = article.embargoUntil && { until: article.embargoUntil, reason: row.reason };
      if ((standing?.until.getTime() ?? null) !== (set.seen?.getTime() ?? null)) return { code: 'conflict', theirs: standing };
      if (row.past) return { code: 'past' };
      if (until && article.status === 'published') return { code: 'published' };
      const reason = until ? set.reason : '';
      await transaction.$executeRaw`
        UPDATE article SET embargo_until = ${until}::timestamptz, embargo_reason = ${reason} WHERE id = ${articleId}::int`;
      const detail = { until: until?.toISOString() ?? null, ...(set.reason && { reason: set.reason }) };
      const deed = until ? 'set-embargo' : 'lift-embargo';
      await writeAudit({ personId, deed, subject: `article:${articleId}`, detail }, transaction);
      return { code: 'set', embargo: until && { until, reason } };
    }),
  );
