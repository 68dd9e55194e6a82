import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findPreview } from '#lib/articles/find-preview';
import { articleIdInAddress } from '#lib/articles/schema';
import { requireStaff } from '#lib/auth/session';

/** The draft whose number stands in an address, for who may work on it; everybody else finds no page. */
export const previewAt = cache(async (segment: string) => {
  const staff = await requireStaff('write');
  const id = articleIdInAddress.safeParse(segment);
  const preview = id.success ? await findPreview(staff, id.data) : null;
  if (!preview) notFound();
  return preview;
});
