/** A long story as the measures have it: this many words, this many figures among the first of its paragraphs. */
export const WORDS = 10_000;
export const FIGURES = 60;
const WORDS_A_PARAGRAPH = 100;
const SYLLABLES = 'thành phố bên sông vừa mở lại con đường ven bờ sau ba tháng sửa chữa người dân đi bộ mỗi sáng rất đông vui'.split(' ');

/**
 * The body of a long story: paragraphs of a hundred words with figures between the first of them.
 * @param turn which of the paragraphs differs from what it is in every other turn
 * @param pictures numbers of the pictures to show, over and over
 */
export function longBody(turn: number, pictures: readonly number[]) {
  const paragraphs = Array.from({ length: WORDS / WORDS_A_PARAGRAPH }, (_, index) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: someWords(index * 13 + (index === turn ? 1 : 0)) }],
  }));
  const figures = Array.from({ length: FIGURES }, (_, index) => ({
    type: 'figure' as const,
    attrs: {
      mediaId: pictures[index % pictures.length] ?? 1,
      alt: `Ảnh ${index}`,
      caption: someWords(index).slice(0, 120),
      credit: 'Rosa',
    },
  }));
  return { type: 'doc' as const, content: paragraphs.flatMap((paragraph, index) => [paragraph, ...figures.slice(index, index + 1)]) };
}

/** A paragraph's worth of words that a newspaper might have. */
export const someWords = (seed: number): string =>
  Array.from({ length: WORDS_A_PARAGRAPH }, (_, index) => SYLLABLES[(seed + index * 7) % SYLLABLES.length]).join(' ');
