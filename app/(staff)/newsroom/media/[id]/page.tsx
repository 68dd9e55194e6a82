import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ItemPage } from '#components/newsroom/media/item-page.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { findItemPage } from '#lib/media/library/find-item';
import { itemIdInAddress } from '#lib/media/library/schema';
import { translator } from '#lib/messages/translator';
import { changeMedia, describeMedia, frameMedia, restoreMedia, undoMedia } from '../actions.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'mediaLibrary')('title') };
}

export default async function LibraryItemPage({ params }: Props) {
  const staff = await requireStaff('write');
  const id = itemIdInAddress.safeParse((await params).id);
  const page = id.success ? await findItemPage(staff, id.data) : null;
  if (!page) notFound();
  return (
    <ItemPage
      page={page}
      deeds={{ describe: describeMedia, frame: frameMedia, restore: restoreMedia, act: changeMedia, undo: undoMedia }}
    />
  );
}
