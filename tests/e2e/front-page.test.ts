import { expect, test } from 'vitest';
import { paper } from '#tests/support/paper';

test('a reader with scripts switched off gets the front page, in Vietnamese', async () => {
  const page = await paper.newPage({ javaScript: false });
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  expect(await page.locator('html').getAttribute('lang')).toBe('vi');
});

test('whoever looks at the picture of a test sees each Vietnamese word drawn from one face, whatever fonts the machine has', async () => {
  const page = await paper.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  for (const [family, face] of [
    ['serif', 'Noto Serif'],
    ['sans-serif', 'Noto Sans'],
  ]) {
    await page.setContent(
      `<p style="font-family: ${family}">Thủ đô đã đổi mới: ngữ nghĩa, khuỷu tay, rừng rậm, ngoẵng, xuệch xoạc, giữa Đông</p>`,
    );
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.map(({ familyName }) => familyName)).toEqual([face]);
  }
});

test('an operator asks whether the paper is ready and is told what was looked at', async () => {
  const answer = await fetch(`${paper.url}/api/health/ready`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({
    status: 'ready',
    checks: { database: true, migrations: true, jobs: true, outbox: true },
    outboxLateSeconds: null,
  });
});
