import type vi from './vi.ts';

/** The same keys with any text: what a translation must be, neither more nor less. */
type Texts<Source> = { [Key in keyof Source]: Source[Key] extends string ? string : Texts<Source[Key]> };

export type Catalogue = Texts<typeof vi>;
