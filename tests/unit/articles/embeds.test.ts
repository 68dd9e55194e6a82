import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMBED_PROVIDERS, embedFrame, embedLink, FRAME_ORIGINS, isEmbedId, parseEmbedAddress } from '#lib/articles/embeds';

const PFBID = `pfbid${'0aB9'.repeat(12)}`;
const ALL = {
  'youtube k3vNq_8-xYz': [
    'https://www.youtube.com/watch?v=k3vNq_8-xYz',
    'http://youtube.com/watch?v=k3vNq_8-xYz&t=90s&list=PL123',
    'https://m.youtube.com/watch?app=desktop&v=k3vNq_8-xYz',
    'https://youtu.be/k3vNq_8-xYz?si=abc',
    'youtu.be/k3vNq_8-xYz',
    'https://www.youtube.com/shorts/k3vNq_8-xYz',
    'https://www.youtube.com/live/k3vNq_8-xYz?feature=share',
    'https://www.youtube-nocookie.com/embed/k3vNq_8-xYz',
    '  HTTPS://WWW.YOUTUBE.COM/embed/k3vNq_8-xYz  ',
  ],
  'vimeo 123456789': [
    'https://vimeo.com/123456789',
    'https://vimeo.com/channels/staffpicks/123456789',
    'https://player.vimeo.com/video/123456789',
  ],
  'vimeo 123456789/0a1b2c3d4e': ['https://vimeo.com/123456789/0a1b2c3d4e', 'https://player.vimeo.com/video/123456789?h=0a1b2c3d4e'],
  'tiktok @bao.lac_giang/video/7301234567890123456': [
    'https://www.tiktok.com/@bao.lac_giang/video/7301234567890123456?is_from_webapp=1',
    'tiktok.com/@bao.lac_giang/video/7301234567890123456',
  ],
  'facebook baolacgiang/posts/123456789012345': [
    'https://www.facebook.com/baolacgiang/posts/123456789012345?ref=share',
    'https://m.facebook.com/baolacgiang/posts/cau-moi-hop-long/123456789012345/',
  ],
  [`facebook baolacgiang/posts/${PFBID}`]: [`https://www.facebook.com/baolacgiang/posts/${PFBID}`],
  'facebook watch/?v=987654321098765': [
    'https://www.facebook.com/watch/?v=987654321098765',
    'https://www.facebook.com/watch/live/?v=987654321098765',
  ],
  'facebook baolacgiang/videos/987654321098765': ['https://www.facebook.com/baolacgiang/videos/987654321098765/'],
  'facebook reel/987654321098765': ['https://www.facebook.com/reel/987654321098765'],
  'facebook permalink.php?story_fbid=12345678&id=100012345678': [
    'https://www.facebook.com/permalink.php?story_fbid=12345678&id=100012345678',
    'https://m.facebook.com/story.php?id=100012345678&story_fbid=12345678',
  ],
  'facebook groups/lacgiang/posts/1234567890': ['https://www.facebook.com/groups/lacgiang/permalink/1234567890/'],
  'x baolacgiang/status/1790000000000000000': [
    'https://x.com/baolacgiang/status/1790000000000000000?s=20',
    'https://twitter.com/baolacgiang/status/1790000000000000000/photo/1',
  ],
  'zalo 579745863508352884': ['https://zalo.me/579745863508352884'],
  'zalo g/abcdef': ['https://zalo.me/g/abcdef'],
  'zalo baolacgiang': ['zalo.me/baolacgiang'],
};

describe('an address an editor pastes', () => {
  const pasted = Object.entries(ALL).flatMap(([ref, addresses]) => addresses.map((address) => [address, ref] as const));
  test.each(pasted)('%s is understood', (address, ref) => {
    const found = parseEmbedAddress(address);
    expect(found && `${found.provider} ${found.id}`).toBe(ref);
  });

  test('is kept in a form that leads back to itself', () => {
    for (const [address] of pasted) {
      const found = parseEmbedAddress(address);
      expect(found && parseEmbedAddress(embedLink(found))).toEqual(found);
    }
  });
});

test.each([
  // Hosts that look like one of ours.
  'https://youtube.com.evil.example/watch?v=k3vNq_8-xYz',
  'https://evil.example/https://www.youtube.com/watch?v=k3vNq_8-xYz',
  'https://www.youtube.com@evil.example/watch?v=k3vNq_8-xYz',
  'https://user:pass@www.youtube.com/watch?v=k3vNq_8-xYz',
  'https://www-youtube.com/watch?v=k3vNq_8-xYz',
  'https://xyoutube.com/watch?v=k3vNq_8-xYz',
  'https://youtube.co/watch?v=k3vNq_8-xYz',
  'https://youtubе.com/watch?v=k3vNq_8-xYz',
  'https://www.youtube.com:8443/watch?v=k3vNq_8-xYz',
  'https://www.youtube.com./watch?v=k3vNq_8-xYz',
  'https://music.youtube.com/watch?v=k3vNq_8-xYz',
  'https://vimeo.com.evil.example/123456789',
  'https://player.vimeo.com.evil.example/video/123456789',
  'https://tiktok.com-video.example/@a.b/video/7301234567890123456',
  'https://faceboook.com/baolacgiang/posts/123456789012345',
  'https://facebook.com.vn/baolacgiang/posts/123456789012345',
  'https://netflix.com/x.com/baolacgiang/status/1790000000000000000',
  'https://fix.com/baolacgiang/status/1790000000000000000',
  'https://zalo.me.evil.example/baolacgiang',
  // Other protocols and tricks.
  'javascript:alert(1)//youtube.com/watch?v=k3vNq_8-xYz',
  'data:text/html,https://youtu.be/k3vNq_8-xYz',
  '//www.youtube.com/watch?v=k3vNq_8-xYz',
  'https:\\\\www.youtube.com\\watch?v=k3vNq_8-xYz',
  'https://www.youtube.com/watch?v=k3vNq_8-xYz\u0000',
  'https://www.youtube.com/watch?v=k3vNq 8-xYz',
  '<iframe src="https://www.youtube.com/embed/k3vNq_8-xYz"></iframe>',
  // The right host, and nothing of the right form.
  'https://www.youtube.com/watch?v=k3vNq_8-xY',
  'https://www.youtube.com/watch?v=k3vNq_8-xYzA',
  'https://www.youtube.com/watch?v=%22onload%3D1',
  'https://www.youtube.com/watch',
  'https://www.youtube.com/playlist?list=PL1234567890',
  'https://www.youtube.com/embed/videoseries?list=PL1234567890',
  'https://www.youtube.com/redirect?q=https://evil.example',
  'https://www.youtube.com/embed/../redirect?q=x',
  'https://vimeo.com/abc',
  'https://player.vimeo.com/video/123456789?h=<script>',
  'https://vm.tiktok.com/ZM12345/',
  'https://www.tiktok.com/@a.b/photo/7301234567890123456',
  'https://www.tiktok.com/@a.b/video/7301234567890123456/../../x',
  'https://l.facebook.com/l.php?u=https://evil.example',
  'https://www.facebook.com/plugins/post.php?href=https://evil.example',
  'https://www.facebook.com/watch/?v=1&v=x',
  'https://www.facebook.com/permalink.php?story_fbid=12345678',
  'https://fb.watch/abcdef/',
  'https://x.com/baolacgiang',
  'https://x.com/baolacgiang/status/abc',
  'https://zalo.me/',
  'https://zalo.me/g/../x/y',
  'https://bao.example/',
  'chỉ là chữ',
  '',
])('nothing is embedded from %j', (address) => {
  expect(parseEmbedAddress(address)).toBeNull();
});

describe('what a page shows of it', () => {
  test('frames stand at official addresses that work without a script of theirs, and X and Zalo have none', () => {
    const frameOf = (address: string) => {
      const found = parseEmbedAddress(address);
      return found && embedFrame(found);
    };
    expect(frameOf('youtu.be/k3vNq_8-xYz')?.src).toBe('https://www.youtube-nocookie.com/embed/k3vNq_8-xYz?autoplay=1');
    expect(frameOf('vimeo.com/123456789/0a1b2c3d4e')?.src).toBe('https://player.vimeo.com/video/123456789?h=0a1b2c3d4e&dnt=1&autoplay=1');
    expect(frameOf('https://www.tiktok.com/@a.b/video/7301234567890123456')).toEqual({
      src: 'https://www.tiktok.com/embed/v2/7301234567890123456',
      shape: 'tall',
    });
    expect(frameOf('https://www.facebook.com/watch/?v=987654321098765')?.src).toBe(
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D987654321098765&show_text=false',
    );
    expect(frameOf('https://www.facebook.com/baolacgiang/posts/123456789012345')?.shape).toBe('post');
    expect(frameOf('https://x.com/baolacgiang/status/1790000000000000000')).toBeNull();
    expect(frameOf('https://zalo.me/baolacgiang')).toBeNull();
  });

  test('whatever id passes, the link stays at its provider and the frame at one of the origins the page allows', () => {
    const piece = fc.constantFrom(
      'watch/?v=',
      'reel/',
      '/posts/',
      '/videos/',
      'a',
      '@a.b/video/',
      '123456789',
      '7301234567890123456',
      '..',
      '/',
      '?',
      '&',
      '#',
      '"',
      '<',
      '%2f',
      '\\',
      ' ',
      'k3vNq_8-xYz',
      '/status/',
      'g/abcdef',
    );
    fc.assert(
      fc.property(fc.constantFrom(...EMBED_PROVIDERS), fc.array(piece, { maxLength: 5 }), (provider, pieces) => {
        const id = pieces.join('');
        if (!isEmbedId(provider, id)) return;
        const link = new URL(embedLink({ provider, id }));
        expect(`${link}`).toBe(embedLink({ provider, id }));
        const frame = embedFrame({ provider, id });
        if (frame) expect(FRAME_ORIGINS).toContain(new URL(frame.src).origin);
      }),
      { numRuns: 5_000 },
    );
  });
});
