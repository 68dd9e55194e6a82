import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js';
import { expect, test } from 'vitest';
import { boundNextCacheControls } from '#lib/cache/bound-next';

test('a crawler who invents addresses without end fills no table of Next’s', () => {
  boundNextCacheControls(100);
  const controls = new SharedCacheControls({ routes: {}, dynamicRoutes: {} });
  for (let page = 0; page < 10_000; page++) controls.set(`/khong-co-${page}`, { revalidate: 60, expire: 120 });
  const { cacheControls } = SharedCacheControls as unknown as { cacheControls: { size: number } };
  expect(cacheControls.size).toBe(100);
});
