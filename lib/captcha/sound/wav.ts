// The one kind of sound file of the house: 16-bit PCM, mono, 16,000 samples a second, which every browser plays.

export const SAMPLE_RATE = 16_000;

const HEADER_BYTES = 44;
const FULL_SCALE = 32_767;

/** @param samples between -1 and 1; what is louder is cut off */
export function encodeWav(samples: Float32Array): Buffer {
  const bytes = 2 * samples.length;
  const file = Buffer.alloc(HEADER_BYTES + bytes);
  writeHeader(file, bytes);
  let at = HEADER_BYTES;
  for (const sample of samples) at = file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * FULL_SCALE), at);
  return file;
}

/** @throws RangeError when the file is not of this kind */
export function decodeWav(file: Buffer): Float32Array {
  const header = Buffer.alloc(HEADER_BYTES);
  writeHeader(header, file.length - HEADER_BYTES);
  if (!file.subarray(0, HEADER_BYTES).equals(header)) throw new RangeError('This is no sound file of ours.');
  return Float32Array.from({ length: (file.length - HEADER_BYTES) / 2 }, (_, i) => file.readInt16LE(HEADER_BYTES + 2 * i) / FULL_SCALE);
}

function writeHeader(file: Buffer, bytes: number): void {
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(HEADER_BYTES - 8 + bytes, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  // PCM, one channel.
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(SAMPLE_RATE, 24);
  file.writeUInt32LE(2 * SAMPLE_RATE, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(bytes, 40);
}
