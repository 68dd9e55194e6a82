import { isSafeHref } from './href.ts';

/** Whose videos and posts a story may show. The list is closed: every one has its own patterns here. */
export const EMBED_PROVIDERS = ['youtube', 'vimeo', 'tiktok', 'facebook', 'x', 'zalo'] as const;
export type EmbedProvider = (typeof EMBED_PROVIDERS)[number];
export type EmbedRef = { provider: EmbedProvider; id: string };

/** How much room a frame needs: a film, a film held upright, a post with its text. */
export type EmbedShape = 'wide' | 'tall' | 'post';
export type EmbedFrame = { src: string; shape: EmbedShape };

type Provider = {
  name: string;
  /** Every host name whose addresses are read, exactly. */
  hosts: readonly string[];
  /** What an id of this provider looks like, whole. */
  id: RegExp;
  /** The id in an address of one of the hosts, or null. */
  read: (url: URL) => string | null;
  link: (id: string) => string;
  /** What may be put into the page on a reader's click; null where there is nothing without the provider's script. */
  frame: (id: string) => EmbedFrame | null;
};

/** The first group that matches, of the first pattern that does. */
function pick(text: string, ...patterns: RegExp[]): string | null {
  for (const pattern of patterns) {
    const [, found] = pattern.exec(text) ?? [];
    if (found) return found;
  }
  return null;
}

const FACEBOOK = 'https://www.facebook.com/';

function readFacebook({ pathname, searchParams }: URL): string | null {
  if (/^\/watch(?:\/live)?\/?$/.test(pathname)) return `watch/?v=${searchParams.get('v')}`;
  if (/^\/photo(?:\.php)?\/?$/.test(pathname)) return `photo/?fbid=${searchParams.get('fbid')}`;
  if (/^\/(?:permalink|story)\.php$/.test(pathname))
    return `permalink.php?story_fbid=${searchParams.get('story_fbid')}&id=${searchParams.get('id')}`;
  const [, page, kind, item] = /^\/([\w.-]+)\/(posts|videos)\/(?:[^/]+\/)?(\w+)\/?$/.exec(pathname) ?? [];
  if (page) return `${page}/${kind}/${item}`;
  const [, group, post] = /^\/groups\/([\w.-]+)\/(?:posts|permalink)\/(\w+)\/?$/.exec(pathname) ?? [];
  if (group) return `groups/${group}/posts/${post}`;
  return pick(pathname, /^\/(reel\/\d+)\/?$/);
}

function frameOfFacebook(id: string): EmbedFrame {
  const href = encodeURIComponent(FACEBOOK + id);
  if (/^reel\//.test(id)) return { src: `${FACEBOOK}plugins/video.php?href=${href}&show_text=false`, shape: 'tall' };
  if (/^watch\/|\/videos\//.test(id)) return { src: `${FACEBOOK}plugins/video.php?href=${href}&show_text=false`, shape: 'wide' };
  return { src: `${FACEBOOK}plugins/post.php?href=${href}&show_text=true`, shape: 'post' };
}

const PROVIDERS: Record<EmbedProvider, Provider> = {
  youtube: {
    name: 'YouTube',
    hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com', 'www.youtube-nocookie.com'],
    // Two words of eleven letters are no films but lists.
    id: /^(?!videoseries$|live_stream$)[\w-]{11}$/,
    read: ({ hostname, pathname, searchParams }) => {
      if (hostname === 'youtu.be') return pick(pathname, /^\/([\w-]+)\/?$/);
      return /^\/watch\/?$/.test(pathname) ? searchParams.get('v') : pick(pathname, /^\/(?:embed|shorts|live|v)\/([\w-]+)\/?$/);
    },
    link: (id) => `https://www.youtube.com/watch?v=${id}`,
    frame: (id) => ({ src: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`, shape: 'wide' }),
  },
  vimeo: {
    name: 'Vimeo',
    hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
    // A film that is not listed has a second part, without which it does not open.
    id: /^\d{6,12}(?:\/[0-9a-f]{8,12})?$/,
    read: ({ hostname, pathname, searchParams }) => {
      const id = pick(
        pathname,
        hostname === 'player.vimeo.com'
          ? /^\/video\/(\d+)\/?$/
          : /^\/(?:channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d+(?:\/[0-9a-f]+)?)\/?$/,
      );
      const secret = searchParams.get('h');
      return id && secret && !id.includes('/') ? `${id}/${secret}` : id;
    },
    link: (id) => `https://vimeo.com/${id}`,
    frame: (id) => {
      const [film, secret] = id.split('/');
      return { src: `https://player.vimeo.com/video/${film}?${secret ? `h=${secret}&` : ''}dnt=1&autoplay=1`, shape: 'wide' };
    },
  },
  tiktok: {
    name: 'TikTok',
    hosts: ['tiktok.com', 'www.tiktok.com', 'm.tiktok.com'],
    id: /^@[\w.]{2,24}\/video\/\d{15,20}$/,
    read: ({ pathname }) => pick(pathname, /^\/(@[\w.]+\/video\/\d+)\/?$/),
    link: (id) => `https://www.tiktok.com/${id}`,
    frame: (id) => ({ src: `https://www.tiktok.com/embed/v2/${id.split('/').at(-1)}`, shape: 'tall' }),
  },
  facebook: {
    name: 'Facebook',
    hosts: ['facebook.com', 'www.facebook.com', 'm.facebook.com', 'web.facebook.com', 'vi-vn.facebook.com'],
    id: /^(?:watch\/\?v=\d{5,20}|photo\/\?fbid=\d{5,20}|reel\/\d{5,20}|permalink\.php\?story_fbid=(?:\d{5,20}|pfbid\w{20,90})&id=\d{5,20}|(?:groups\/)?\w[\w.-]{1,79}\/(?:posts|videos)\/(?:\d{5,20}|pfbid\w{20,90}))$/,
    read: readFacebook,
    link: (id) => FACEBOOK + id,
    frame: frameOfFacebook,
  },
  x: {
    name: 'X',
    hosts: ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
    id: /^\w{1,15}\/status\/\d{5,20}$/,
    read: ({ pathname }) => pick(pathname, /^\/(\w+\/status\/\d+)(?:\/(?:photo|video)\/\d)?\/?$/),
    link: (id) => `https://x.com/${id}`,
    frame: () => null,
  },
  zalo: {
    name: 'Zalo',
    hosts: ['zalo.me', 'www.zalo.me'],
    id: /^(?:g\/[a-z]{6,12}|\d{9,20}|[a-z][a-z0-9._]{2,39})$/,
    read: ({ pathname }) => pick(pathname.toLowerCase(), /^\/(g\/[a-z]+|[\w.]+)\/?$/),
    link: (id) => `https://zalo.me/${id}`,
    frame: () => null,
  },
};

/** The origins a reader's page may put into a frame, and no others. */
export const FRAME_ORIGINS: readonly string[] = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://www.tiktok.com',
  'https://www.facebook.com',
];

/** Whether this is an id as we would have written it: whoever sends a document chooses nothing else. */
export const isEmbedId = (provider: EmbedProvider, id: string): boolean => PROVIDERS[provider].id.test(id);

/** What a pasted address leads to, in the one form we keep; null for every address that is none of a provider's. */
export function parseEmbedAddress(pasted: string): EmbedRef | null {
  const text = pasted.trim();
  const address = /^[\w.-]+\//.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\//i.test(address) || !isSafeHref(address)) return null;
  const url = URL.parse(address);
  if (url?.port !== '') return null;
  const provider = EMBED_PROVIDERS.find((one) => PROVIDERS[one].hosts.includes(url.hostname));
  const id = provider && PROVIDERS[provider].read(url);
  return id && isEmbedId(provider, id) ? { provider, id } : null;
}

export const embedName = (provider: EmbedProvider): string => PROVIDERS[provider].name;
/** Where it stands at its provider's, for everybody. */
export const embedLink = ({ provider, id }: EmbedRef): string => PROVIDERS[provider].link(id);
/** The frame that a reader's click may put into the page, or null when there is only the link. */
export const embedFrame = ({ provider, id }: EmbedRef): EmbedFrame | null => PROVIDERS[provider].frame(id);
