import { ReceiptsRoute, receiptsMetadata } from '../_pages/receipts-page.tsx';

export const generateMetadata = () => receiptsMetadata('vi');

export default function Page() {
  return <ReceiptsRoute locale="vi" />;
}
