import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyedRandom } from '#lib/captcha/sound/keyed-random';
import { speakDigits } from '#lib/captcha/sound/speak-digits';
import { loadVoices, TAKES } from '#lib/captcha/sound/voices';
import { decodeWav, encodeWav, SAMPLE_RATE } from '#lib/captcha/sound/wav';
import { LOCALES } from '#lib/messages/translator';

const key = (name: string): Buffer => createHash('sha256').update(name).digest();
const loudness = (samples: Float32Array): number => Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

test.each(LOCALES)(
  'every digit was spoken by three people (%s), each for as long as a word takes, clear and none of it cut off',
  async (locale) => {
    const voices = await loadVoices(locale);
    expect(voices).toHaveLength(10);
    for (const takes of voices) {
      expect(takes).toHaveLength(TAKES);
      for (const take of takes) {
        expect(take.length / SAMPLE_RATE).toBeGreaterThan(0.25);
        expect(take.length / SAMPLE_RATE).toBeLessThan(1);
        expect(take.every((sample) => Math.abs(sample) < 0.95)).toBe(true);
        expect(loudness(take)).toBeGreaterThan(0.05);
        // No silence before the word, and no click at its edges.
        expect(Math.abs(take[0] ?? 1)).toBeLessThan(0.01);
        expect(Math.abs(take.at(-1) ?? 1)).toBeLessThan(0.01);
      }
    }
  },
);

test.each(LOCALES)('a listener hears six digits in well under fifteen seconds (%s), in a file that every browser plays', async (locale) => {
  for (let i = 0; i < 20; i += 1) {
    const file = await speakDigits('0123456789'.slice(i % 5, (i % 5) + 6), locale, key(`${locale} ${i}`));
    expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ');
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    expect({ format: file.readUInt16LE(20), channels: file.readUInt16LE(22), rate: file.readUInt32LE(24) }).toEqual({
      format: 1,
      channels: 1,
      rate: 16_000,
    });
    const samples = decodeWav(file);
    expect(samples.length / SAMPLE_RATE).toBeGreaterThan(5);
    expect(samples.length / SAMPLE_RATE).toBeLessThan(14);
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(peak).toBeGreaterThan(0.8);
    expect(peak).toBeLessThan(0.9);
  }
});

test('the digits stand out from the voices behind them', async () => {
  for (let i = 0; i < 20; i += 1) {
    const samples = decodeWav(await speakDigits('739105', 'vi', key(`clear ${i}`)));
    const frames = Array.from({ length: Math.floor(samples.length / 800) }, (_, at) =>
      loudness(samples.subarray(at * 800, (at + 1) * 800)),
    );
    frames.sort((one, other) => one - other);
    // Half of the time nobody speaks in front; the loudest sixth is the middle of the words.
    const [behind = 1, front = 0] = [frames[Math.floor(frames.length * 0.3)], frames[Math.floor(frames.length * 0.85)]];
    expect(20 * Math.log10(front / behind)).toBeGreaterThan(9);
  }
});

test('the same captcha is said in the same bytes each time, another one never', async () => {
  const first = await speakDigits('018352', 'vi', key('one'));
  expect((await speakDigits('018352', 'vi', key('one'))).equals(first)).toBe(true);
  const others = await Promise.all(Array.from({ length: 20 }, (_, i) => speakDigits('018352', 'vi', key(`other ${i}`))));
  const different = new Set([first, ...others].map((file) => createHash('sha256').update(file).digest('hex')));
  expect(different.size).toBe(21);
  // Nor is the length a sign: the pauses are longer than what tells digits apart.
  expect(new Set(others.map((file) => file.length)).size).toBeGreaterThan(15);
});

test('a file that is not of our kind is no take', () => {
  const file = encodeWav(Float32Array.of(0, 0.5, -0.5, 2));
  expect([...decodeWav(file)].map((sample) => sample.toFixed(2))).toEqual(['0.00', '0.50', '-0.50', '1.00']);
  expect(() => decodeWav(Buffer.concat([file, Buffer.alloc(2)]))).toThrow(RangeError);
  expect(() => decodeWav(Buffer.from('x'))).toThrow(RangeError);
});

test('chance by key is the same for one key and spread evenly', () => {
  const drawn = (name: string) => {
    const random = keyedRandom(key(name));
    return Array.from({ length: 20_000 }, () => random.below(10));
  };
  expect(drawn('a')).toEqual(drawn('a'));
  expect(drawn('a')).not.toEqual(drawn('b'));
  for (let digit = 0; digit < 10; digit += 1) {
    const count = drawn('a').filter((one) => one === digit).length;
    expect(Math.abs(count - 2_000)).toBeLessThan(200);
  }
  const random = keyedRandom(key('c'));
  for (let i = 0; i < 1_000; i += 1) expect(random.between(-2, 3)).toSatisfy((value: number) => value >= -2 && value < 3);
});
