import { ListRoute, listMetadata } from '../../../(reader)/_pages/list-pages.tsx';

export const generateMetadata = () => listMetadata({ kind: 'latest' }, 'en', { turn: 'newest' });

export default function Page() {
  return <ListRoute address={{ kind: 'latest' }} locale="en" at={{ turn: 'newest' }} />;
}
