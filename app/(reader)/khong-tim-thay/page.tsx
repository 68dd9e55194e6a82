import { MissingRoute, missingMetadata } from '../_pages/missing-page.tsx';

export const generateMetadata = () => missingMetadata('vi');

export default function Missing() {
  return <MissingRoute locale="vi" />;
}
