import type { Metadata } from 'next';
import { MediaPage } from '#components/newsroom/media/media-page.client.tsx';
import { may } from '#lib/auth/roles';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { listViews } from '#lib/lists/views/list-views';
import { listLibrary } from '#lib/media/library/list-library';
import { listLibraryInput } from '#lib/media/library/schema';
import { translator } from '#lib/messages/translator';
import { removeListView, renameListView, saveListView } from '../_lists/actions.ts';
import { changeMedia, undoMedia } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'mediaLibrary')('title') };
}

export default async function LibraryPage({ searchParams }: Props) {
  const staff = await requireStaff('write');
  // An address somebody mistyped shows the whole library, not an error.
  const asked = listLibraryInput.safeParse(await searchParams).data ?? {};
  const [page, views] = await Promise.all([listLibrary(staff, asked), listViews(staff, 'media')]);
  const { q, who, after, ...words } = asked;
  const query = { ...words, ...(q && { q: q.join(' ') }), ...(who && { who: String(who) }), ...(after && { after: String(after) }) };
  return (
    <MediaPage
      page={page}
      query={query}
      views={{ list: 'media', saved: views, deeds: { save: saveListView, rename: renameListView, remove: removeListView } }}
      deeds={{ act: changeMedia, undo: undoMedia }}
      keeps={may(staff, 'keep-media')}
    />
  );
}
