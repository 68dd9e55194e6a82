import { createCipheriv } from 'node:crypto';

const BLOCK_BYTES = 16 * 1024;

/** Chance that is the same every time for one key, and that nobody without the key can foresee: ChaCha20's own stream. */
export type KeyedRandom = {
  between: (least: number, most: number) => number;
  /** A whole number from 0 to `count` - 1. */
  below: (count: number) => number;
};

/** @param key 32 bytes, used for nothing else */
export function keyedRandom(key: Buffer): KeyedRandom {
  const cipher = createCipheriv('chacha20', key, Buffer.alloc(16));
  const zeros = Buffer.alloc(BLOCK_BYTES);
  let block = zeros;
  let at = BLOCK_BYTES;
  const share = (): number => {
    if (at === BLOCK_BYTES) {
      block = cipher.update(zeros);
      at = 0;
    }
    const drawn = block.readUInt32LE(at);
    at += 4;
    return drawn / 2 ** 32;
  };
  return {
    between: (least, most) => least + (most - least) * share(),
    below: (count) => Math.floor(count * share()),
  };
}
