import { SearchRoute, searchMetadata } from '../../../(reader)/_pages/search-pages.tsx';

export const generateMetadata = () => searchMetadata('en');

export default function Page() {
  return <SearchRoute locale="en" />;
}
