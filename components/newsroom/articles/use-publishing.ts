import { useRef, useState, useTransition } from 'react';
import type { ArticleStatus, MissingField } from '#lib/articles/status';
import type { ArticleForEdit, Conflict, Moved } from '#lib/articles/view';
import type { OverRight } from '#lib/media/library/view';
import type { DraftDesk } from './draft-desk.ts';
import { errorsOfMissing, lacksOf } from './editor-form.ts';
import type { Failure } from './requests.ts';

type Refused =
  | {
      ok: false;
      code: Exclude<
        Failure,
        | 'offline'
        | 'too-large'
        | 'taken-down-meanwhile'
        | 'published-meanwhile'
        | 'merged-meanwhile'
        | 'embargoed'
        | 'rights-over'
        | 'not-ready'
        | 'needs-other-eyes'
        | 'in-review'
        | 'foreign-section'
      >;
    }
  | { ok: false; code: 'invalid' };

/** What this person may do with an article besides writing. */
export type PublishingDeeds = {
  publish: (input: {
    articleId: number;
    version: number;
    live: number | null;
    acceptedRights?: number[];
  }) => Promise<
    | { ok: true; value: { path: string; changed: boolean } }
    | ({ ok: false } & Conflict)
    | ({ ok: false } & Moved)
    | { ok: false; code: 'incomplete'; missing: MissingField[] }
    | { ok: false; code: 'embargoed'; until: Date }
    | { ok: false; code: 'not-ready' | 'needs-other-eyes' }
    | { ok: false; code: 'rights-over'; items: OverRight[] }
    | Refused
  >;
  unpublish: (input: {
    articleId: number;
    live: number | null;
    /** What readers are told at the story's address. */
    reason: string;
  }) => Promise<{ ok: true; value: { changed: boolean } } | ({ ok: false } & Moved) | Refused>;
};

export type Publication = { status: ArticleStatus; live: { version: number; path: string } | null };

/** Publishing and taking down, and where the article stands since this page was opened. */
export function usePublishing({
  article,
  desk,
  deeds,
  isAuthor,
}: {
  article: ArticleForEdit;
  desk: DraftDesk;
  deeds: PublishingDeeds | null;
  /** Whether a term is an author. */
  isAuthor: (termId: number) => boolean;
}) {
  const [publication, setPublication] = useState<Publication>({ status: article.status, live: article.live });
  const [said, setSaid] = useState<'published' | 'unpublished' | null>(null);
  const [embargoedUntil, setEmbargoedUntil] = useState<Date | null>(null);
  /** What may be used no more, as the last attempt was told, until somebody decides. */
  const [overRights, setOverRights] = useState<OverRight[] | null>(null);
  const [isBusy, startTransition] = useTransition();

  // What this person saw before readers when deciding; what others have done since must not be undone unseen.
  const live = publication.live?.version ?? null;
  // What was heard once may be older than this person's own decision; heard twice it is so.
  const rumour = useRef<number | null>(live);

  function showMoved(moved: Moved): void {
    setPublication({ status: moved.live ? 'published' : 'unpublished', live: moved.live });
    desk.showFailure(moved.live ? 'published-meanwhile' : 'taken-down-meanwhile');
  }

  /** Exactly what stands on the page: it is saved first, and that version is published. */
  async function publish({ publish: send }: PublishingDeeds, acceptedRights: number[]): Promise<void> {
    setSaid(null);
    setOverRights(null);
    const lacks = lacksOf(desk.mine(), isAuthor);
    if (Object.keys(lacks).length > 0) return desk.showErrors(lacks, 'publishing');
    await desk.saveThen((version) => publishVersion(send, version, acceptedRights));
  }

  async function publishVersion(send: PublishingDeeds['publish'], version: number, acceptedRights: number[]): Promise<void> {
    const answer = await send({ articleId: article.id, version, live, acceptedRights }).catch(
      () => ({ ok: false, code: 'offline' }) as const,
    );
    if (answer.ok) {
      desk.showFailure(null);
      desk.versionStays();
      setPublication({ status: 'published', live: { version, path: answer.value.path } });
      setSaid('published');
    } else if (answer.code === 'conflict') desk.showConflict(answer);
    else if (answer.code === 'moved') showMoved(answer);
    else if (answer.code === 'incomplete') desk.showErrors(errorsOfMissing(answer.missing), 'publishing');
    else if (answer.code === 'rights-over') setOverRights(answer.items);
    else {
      if (answer.code === 'embargoed') setEmbargoedUntil(answer.until);
      desk.showFailure(answer.code === 'invalid' ? 'unexpected' : answer.code);
    }
  }

  async function unpublish({ unpublish: send }: PublishingDeeds, reason: string): Promise<void> {
    setSaid(null);
    const answer = await send({ articleId: article.id, live, reason }).catch(() => ({ ok: false, code: 'offline' }) as const);
    if (!answer.ok && answer.code === 'moved') return showMoved(answer);
    if (!answer.ok) return desk.showFailure(answer.code === 'invalid' ? 'unexpected' : answer.code);
    desk.showFailure(null);
    setPublication({ status: 'unpublished', live: null });
    setSaid('unpublished');
  }

  /** What readers have, as it was heard; somebody else's decision is said once. */
  function hear(heard: Moved['live']): void {
    const version = heard?.version ?? null;
    const isSure = rumour.current === version;
    rumour.current = version;
    if (isBusy || version === live || !isSure) return;
    setSaid(null);
    showMoved({ code: 'moved', live: heard });
  }

  return {
    hear,
    publication,
    said,
    /** Until when it may not go out, as the last attempt was told. */
    embargoedUntil,
    isBusy,
    publish: () => deeds && !isBusy && startTransition(() => publish(deeds, [])),
    rights: {
      // Asked once the attempt is over: a button that is there can be pressed.
      items: isBusy ? null : overRights,
      onCancel: () => setOverRights(null),
      onAccept: (accepted: number[]) => deeds && !isBusy && startTransition(() => publish(deeds, accepted)),
    },
    unpublish: (reason: string) => deeds && !isBusy && startTransition(() => unpublish(deeds, reason)),
  };
}
