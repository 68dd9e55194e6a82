import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HotFixEditor } from '#components/newsroom/articles/hot-fix/hot-fix-editor.client.tsx';
import { findHotFix } from '#lib/articles/hot-fix/find-hot-fix';
import { articleIdInAddress } from '#lib/articles/schema';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { listSectionChoices } from '#lib/sections/list-section-choices';
import { listNamedTerms } from '#lib/terms/choices/name-terms';
import { findStories, findTerms, makeTerm, nameStories, namesOfTerms } from '../../actions.ts';

const OTHER_STORIES = { find: findStories, titles: nameStories };
const TERMS = { create: makeTerm, search: findTerms, name: namesOfTerms };

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'history')('fixTitle') };
}

export default async function HotFixPage({ params }: Props) {
  const staff = await requireStaff('publish');
  const id = articleIdInAddress.safeParse((await params).id);
  const page = id.success ? await findHotFix(staff, id.data) : null;
  if (!page) notFound();
  const [sections, terms] = await Promise.all([listSectionChoices(), listNamedTerms(page.article.draft.termIds)]);
  return (
    <HotFixEditor
      key={page.article.draft.version}
      page={page}
      personId={staff.id}
      sections={sections}
      terms={terms}
      termDeeds={TERMS}
      otherStories={OTHER_STORIES}
    />
  );
}
