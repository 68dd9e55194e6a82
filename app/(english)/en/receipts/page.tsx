import { ReceiptsRoute, receiptsMetadata } from '../../../(reader)/_pages/receipts-page.tsx';

export const generateMetadata = () => receiptsMetadata('en');

export default function Page() {
  return <ReceiptsRoute locale="en" />;
}
