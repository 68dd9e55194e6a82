import type { Picture } from '../../media/schema.ts';
import type { TermKind } from '../view.ts';

/** Another term of the same kind that may be the same: the same letters without their marks, or one's name begins the other's. */
export type TermDouble = { id: number; name: string; version: number; stories: number };

/** A term as who keeps it sees it in the list. */
export type KeptTerm = {
  id: number;
  kind: TermKind;
  slug: string;
  name: string;
  nameEn: string;
  description: string;
  descriptionEn: string;
  version: number;
  /** Who of the newsroom an author is. */
  person: { id: number; name: string } | null;
  /** Of an author: by which number the library knows it, and the picture. */
  portrait: { id: number; picture: Picture } | null;
  /** Published stories under it, and drafts that name it. */
  stories: number;
  drafts: number;
  doubles: TermDouble[];
};
