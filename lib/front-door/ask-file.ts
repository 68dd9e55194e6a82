type ReadFile = (path: string) => Promise<Uint8Array | null>;

const shared = globalThis as { [key: symbol]: ReadFile | undefined };
const ASK = Symbol.for('toa-soan.ask-file');

/** Lets the rest of the process read what the front door serves as files; Next's bundles cannot import it. */
export function offerFiles(read: ReadFile): void {
  shared[ASK] = read;
}

/** A file of `public/` or of the build by its address, or null when there is none; `npm run dev` has none of the build. */
export const askFile: ReadFile = async (path) => (await shared[ASK]?.(path)) ?? null;
