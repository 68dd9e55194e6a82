/** What a reader may leave unread before the stream is ended: some hundred cards' worth. */
const MOST_WAITING_BYTES = 512 * 1024;

export type EventStream = {
  /** The body of the answer. */
  body: ReadableStream<Uint8Array>;
  readonly isOpen: boolean;
  /** Says something. Whoever does not read what was said before is cut off, and can come back and ask anew. */
  send(bytes: Uint8Array): void;
  /** Ends the stream, after a last word if there is one. */
  end(last?: Uint8Array): void;
};

/** @param onGone called once, however the stream came to its end */
export function makeEventStream(onGone: () => void): EventStream {
  let isOpen = true;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(made) {
        controller = made;
      },
      cancel: gone,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING_BYTES }),
  );

  function gone(): void {
    if (!isOpen) return;
    isOpen = false;
    onGone();
  }

  function end(last?: Uint8Array): void {
    if (!isOpen) return;
    if (last && (controller?.desiredSize ?? 0) >= last.length) controller?.enqueue(last);
    controller?.close();
    gone();
  }

  return {
    body,
    get isOpen() {
      return isOpen;
    },
    send(bytes) {
      if (!isOpen) return;
      // No error: what waits is still read, if the reader comes to it, and the socket's own time-out sees to the rest.
      if ((controller?.desiredSize ?? 0) < bytes.length) end();
      else controller?.enqueue(bytes);
    },
    end,
  };
}

const encoder = new TextEncoder();

/** An event as it goes over the wire. */
export const eventBytes = (name: string, data: unknown): Uint8Array => encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);

/** A line that says nothing, so that nobody on the way takes the connection for dead. */
export const HEARTBEAT = encoder.encode(': \n\n');
