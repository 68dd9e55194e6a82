import { ListRoute, listMetadata } from '../_pages/list-pages.tsx';

export const generateMetadata = () => listMetadata({ kind: 'latest' }, 'vi', { turn: 'newest' });

export default function Page() {
  return <ListRoute address={{ kind: 'latest' }} locale="vi" at={{ turn: 'newest' }} />;
}
