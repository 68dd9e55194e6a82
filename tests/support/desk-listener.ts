// Somebody whose desk is open, as far as it hears what is said to it.
import type { StaffMember } from '#lib/auth/roles';
import type { DeskHub } from '#lib/moderation/live/desk-hub';
import type { DeskEvents } from '#lib/moderation/live/view';
import { startSession } from '#lib/people/store';

export type Heard = { [Name in keyof DeskEvents]: { name: Name; data: DeskEvents[Name] } }[keyof DeskEvents];

export type DeskListener = {
  /** Everything that was said so far, in order. */
  readonly heard: readonly Heard[];
  /** The data of all events of this name so far. */
  all<Name extends keyof DeskEvents>(name: Name): DeskEvents[Name][];
  /** The newest of them. */
  last<Name extends keyof DeskEvents>(name: Name): DeskEvents[Name] | undefined;
  readonly isOver: boolean;
  sessionId: string;
  leave(): Promise<void>;
};

/** Opens a desk at a hub for somebody who signs in for it, unless they are signed in already. */
export async function listenAt(
  hub: DeskHub,
  staff: StaffMember,
  { cards = [], sessionId }: { cards?: number[]; sessionId?: string } = {},
): Promise<DeskListener> {
  const session = sessionId ?? (await startSession(staff.id));
  if (!session) throw new Error('This person cannot sign in.');
  const opened = await hub.open({ sessionId: session, staff, cards });
  if (!opened.ok) throw new Error(`Refused: ${opened.code}`);
  return Object.assign(readEvents(opened.value), { sessionId: session });
}

/** Reads server-sent events for as long as they come. */
export function readEvents(stream: ReadableStream<Uint8Array>): Omit<DeskListener, 'sessionId'> {
  const reader = stream.getReader();
  const heard: Heard[] = [];
  let isOver = false;
  void read();

  async function read(): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done) break;
      rest += decoder.decode(value, { stream: true });
      const parts = rest.split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(part) ?? [];
        if (name && data) heard.push({ name, data: JSON.parse(data) } as Heard);
      }
    }
    isOver = true;
  }

  return {
    heard,
    all: (name) => heard.flatMap((one) => (one.name === name ? [one.data as never] : [])),
    last: (name) => heard.findLast((one) => one.name === name)?.data as never,
    get isOver() {
      return isOver;
    },
    leave: () => reader.cancel(),
  };
}
