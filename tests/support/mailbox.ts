// A real SMTP server on a free port, which keeps what it takes.
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Taken = { to: string[]; raw: string; user: string | null };

export type Mailbox = {
  readonly taken: Taken[];
  readonly port: number;
  /** Everything taken for an address so far, read as a mail programme reads it. */
  lettersTo(address: string): Promise<Email[]>;
  /** How many mails it refuses, for now, before it takes one again. */
  refuse(count: number): void;
  close(): Promise<void>;
};

/** @param password what somebody must sign in with; anybody may send without signing in when left out */
export async function openMailbox({ password }: { password?: string } = {}): Promise<Mailbox> {
  const taken: Taken[] = [];
  let refusing = 0;
  const server = new SMTPServer({
    logger: false,
    authOptional: password === undefined,
    disabledCommands: password === undefined ? ['STARTTLS'] : [],
    onAuth: (auth, _, callback) =>
      auth.password === password ? callback(null, { user: auth.username }) : callback(new Error('No such name or password')),
    onRcptTo: ({ address }, _, callback) => {
      if (refusing === 0) return callback();
      refusing -= 1;
      callback(Object.assign(new Error(`${address} is over its quota`), { responseCode: 452 }));
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('latin1'),
          user: typeof session.user === 'string' ? session.user : null,
        });
        callback();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    taken,
    port: (server.server.address() as AddressInfo).port,
    lettersTo: (address) =>
      Promise.all(taken.filter(({ to }) => to.includes(address)).map(({ raw }) => PostalMime.parse(Buffer.from(raw, 'latin1')))),
    refuse: (count) => {
      refusing = count;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
