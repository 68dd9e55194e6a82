/** Readers of PDF look for the end of a file in its last kilobyte. */
const TAIL_BYTES = 1024;

/** Whether a file begins and ends as a PDF does. Its name and its declared type are the sender's word and are not asked. */
export function isPdf(bytes: Uint8Array): boolean {
  const asText = (part: Uint8Array) => Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  return /^%PDF-[12]\.\d/.test(asText(bytes.subarray(0, 8))) && asText(bytes.subarray(-TAIL_BYTES)).includes('%%EOF');
}
