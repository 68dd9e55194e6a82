import { CorrectionLogRoute, correctionLogMetadata } from '../_pages/correction-log-page.tsx';

export const generateMetadata = () => correctionLogMetadata({ locale: 'vi' });

export default function Page() {
  return <CorrectionLogRoute locale="vi" />;
}
