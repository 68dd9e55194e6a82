import { MissingRoute, missingMetadata } from '../../../(reader)/_pages/missing-page.tsx';

export const generateMetadata = () => missingMetadata('en');

export default function Missing() {
  return <MissingRoute locale="en" />;
}
