import { CorrectionLogRoute, correctionLogMetadata } from '../../../(reader)/_pages/correction-log-page.tsx';

export const generateMetadata = () => correctionLogMetadata({ locale: 'en' });

export default function Page() {
  return <CorrectionLogRoute locale="en" />;
}
