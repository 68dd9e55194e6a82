import { TERM_KINDS } from '../terms/view.ts';

/** What had a list of stories under an address of its own. */
export const LIST_KINDS = ['section', ...TERM_KINDS] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** A section, topic, thread or author that was removed, as it was called; `parent` is the section to go on to, if it stood under one. */
export type GoneList = {
  kind: ListKind;
  name: string;
  nameEn: string;
  parent: { slug: string; name: string; nameEn: string } | null;
};

/** What has become of what stood at an address: it is elsewhere, or was removed; neither where nothing ever stood there. */
export type PastAddress = { moved: { kind: ListKind; slug: string } | null; gone: GoneList | null };
