import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';

/**
 * Asks for a page as a browser does and keeps it as it came over the wire.
 * @throws when the answer is no page
 */
export async function askBytes(address: string, headers: { cookie?: string } = {}): Promise<{ bytes: Buffer; ms: number }> {
  const began = performance.now();
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br', ...headers } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} was answered with ${answer.statusCode}.`));
      buffer(answer).then(resolve, reject);
    }).on('error', reject);
  });
  return { bytes, ms: performance.now() - began };
}
