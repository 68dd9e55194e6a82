/** The icons made from a logo, in pixels, by the name of their file; `maskable`: with room around it, since devices cut a shape out. */
export const ICONS = { '180': 180, '192': 192, '512': 512, 'maskable-512': 512 } as const;
export type IconName = keyof typeof ICONS;

/** Where an icon stands. A new logo is a new key. */
export const iconPath = (key: string, name: IconName): string => `/bieu-trung/${key}/${name}.png`;
