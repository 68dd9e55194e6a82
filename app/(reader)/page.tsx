import { FrontRoute, frontMetadata } from './_pages/front-page.tsx';

export const generateMetadata = () => frontMetadata('vi');

export default function Front() {
  return <FrontRoute locale="vi" />;
}
