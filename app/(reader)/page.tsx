import { cacheLife, cacheTag } from 'next/cache';

async function read() {
  'use cache';
  cacheTag('home');
  cacheLife('max');
  console.log('READ home');
  return { at: Date.now() };
}
export default async function Front() {
  const x = await read();
  return <h1>Front {x.at}</h1>;
}
