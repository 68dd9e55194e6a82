import { SearchRoute, searchMetadata } from '../_pages/search-pages.tsx';

export const generateMetadata = () => searchMetadata('vi');

export default function Page() {
  return <SearchRoute locale="vi" />;
}
