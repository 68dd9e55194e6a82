import { FrontRoute, frontMetadata } from '../../(reader)/_pages/front-page.tsx';

export const generateMetadata = () => frontMetadata('en');

export default function Front() {
  return <FrontRoute locale="en" />;
}
