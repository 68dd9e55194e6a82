import type { Metadata } from 'next';
import { TermsDesk } from '#components/newsroom/taxonomy/terms-desk.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { listAround } from '#lib/lists/around/list-around';
import { translator } from '#lib/messages/translator';
import { cursorText } from '#lib/paging/name-cursor';
import { listTerms } from '#lib/terms/kept/list-terms';
import { listTermsInput } from '#lib/terms/kept/schema';
import { removeListView, renameListView, saveListView } from '../_lists/actions.ts';
import { change, create, many, undo } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'taxonomy')('terms.title') };
}

export default async function TermsPage({ searchParams }: Props) {
  const staff = await requireStaff('keep-terms');
  // An address somebody mistyped shows the whole list, not an error.
  const asked = listTermsInput.safeParse(await searchParams).data ?? {};
  const [page, { saved, colleagues }] = await Promise.all([listTerms(asked), listAround(staff, 'terms', { colleagues: true })]);
  const { kind, q, show, after, before } = asked;
  const query = {
    ...(kind && { kind }),
    ...(q && { q: q.join(' ') }),
    ...(show && { show }),
    ...(after && { after: cursorText(after) }),
    ...(before && { before: cursorText(before) }),
  };
  return (
    <TermsDesk
      page={page}
      query={query}
      views={{ list: 'terms', saved, deeds: { save: saveListView, rename: renameListView, remove: removeListView } }}
      people={colleagues}
      deeds={{ create, change, many, undo }}
    />
  );
}
