import { cacheLife, cacheTag } from 'next/cache';
import { notFound, permanentRedirect } from 'next/navigation';
export function generateStaticParams() {
  return [{ section: 'thoi-su', article: 'mau-0' }];
}
async function read(id: number) {
  'use cache';
  cacheTag(`story:${id}`);
  cacheLife('max');
  console.log('READ', id);
  return { at: Date.now() };
}
export async function generateMetadata({ params }: { params: Promise<{ section: string; article: string }> }) {
  const { article } = await params;
  return { title: `Bài ${article}` };
}
export default async function Story({ params }: { params: Promise<{ section: string; article: string }> }) {
  const { section, article } = await params;
  const id = Number(article.split('-').at(-1));
  if (id === 404) notFound();
  if (section !== 'thoi-su') permanentRedirect(`/thoi-su/${article}`);
  const x = await read(id);
  return (
    <h1>
      Story {article} {x.at}
      <script type="application/ld+json">{'{"a":1}'}</script>
    </h1>
  );
}
