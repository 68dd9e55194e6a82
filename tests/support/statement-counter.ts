// Counts what a paper asks of PostgreSQL: a proxy between the two that reads the wire protocol (version 3) as it passes.
import { connect, createServer, type Socket } from 'node:net';

/** One statement as the client sent it, with the name of whoever asked. */
export type Statement = { application: string; text: string };

export type StatementCounter = {
  /** Address of the database by way of the proxy. */
  url: string;
  /** Every statement so far of those who are counted, in the order they were sent. */
  readonly statements: readonly Statement[];
  /** How often the database has answered this application and was ready for more. */
  answersTo(application: string): number;
  /** Ends the proxy and every connection through it. */
  close(): Promise<void>;
};

/** Who works beside the pages of a paper: the job runner, the outbox, and the listeners for changes of other instances and of comments. */
const BESIDE_THE_PAGES: readonly string[] = ['toa-soan-jobs', 'toa-soan-outbox', 'toa-soan-editions', 'toa-soan-desk'];

const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;
const CANCEL_REQUEST = 80_877_102;

/**
 * Starts a proxy in front of a database. A statement is a simple query or the execution of a prepared one, BEGIN and COMMIT
 * included: each is a round trip that a reader waits for. Several statements in one simple query count as one.
 * @param databaseUrl the database behind it, without encryption
 * @param uncounted names of applications whose statements are left out
 */
export async function startStatementCounter(
  databaseUrl: string,
  uncounted: readonly string[] = BESIDE_THE_PAGES,
): Promise<StatementCounter> {
  const database = new URL(databaseUrl);
  const statements: Statement[] = [];
  const answers = new Map<string, number>();
  const sockets = new Set<Socket>();

  const proxy = createServer((client) => {
    const server = connect(Number(database.port || 5432), database.hostname);
    let application = '';
    const fromClient = readClient({
      onStart: (name) => {
        application = name;
      },
      onStatement: (text) => {
        if (!uncounted.includes(application)) statements.push({ application, text });
      },
    });
    const fromServer = readServer(() => answers.set(application, (answers.get(application) ?? 0) + 1));
    for (const [from, to, read] of [
      [client, server, fromClient],
      [server, client, fromServer],
    ] as const) {
      sockets.add(from);
      from.setNoDelay(true);
      // Read before it is passed on, so that a statement is counted before its answer can be seen anywhere.
      from.on('data', (chunk: Buffer) => {
        if (from === client) read(chunk);
        to.write(chunk, () => from === server && read(chunk));
      });
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    proxy.once('error', reject);
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((proxy.address() as { port: number }).port);
  return {
    url: url.href,
    statements,
    answersTo: (application) => answers.get(application) ?? 0,
    async close() {
      const closed = new Promise<void>((resolve) => void proxy.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

type Events = { onStart: (application: string) => void; onStatement: (text: string) => void };

/** A reader of what a client says, fed with chunks however they were cut. */
function readClient({ onStart, onStatement }: Events): (chunk: Buffer) => void {
  /** Texts by the name of the prepared statement, and by the name of the portal it was bound to. */
  const prepared = new Map<string, string>();
  const bound = new Map<string, string>();
  let started = false;
  let rest = Buffer.alloc(0);

  function readStart(body: Buffer): void {
    const code = body.readInt32BE(0);
    if ([SSL_REQUEST, GSS_REQUEST, CANCEL_REQUEST].includes(code)) return;
    const words = body.subarray(4).toString().split('\0');
    const at = words.findIndex((word, index) => index % 2 === 0 && word === 'application_name');
    started = true;
    onStart(at === -1 ? '' : (words[at + 1] ?? ''));
  }

  function readMessage(type: string, body: Buffer): void {
    const [first = '', second = ''] = body.toString().split('\0', 2);
    if (type === 'Q') onStatement(first);
    else if (type === 'P') prepared.set(first, second);
    else if (type === 'B') bound.set(first, prepared.get(second) ?? `(unknown statement ${second})`);
    else if (type === 'E') onStatement(bound.get(first) ?? `(unknown portal ${first})`);
  }

  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) return;
      const body = rest.subarray(head + 4, end);
      if (started) readMessage(rest.toString('latin1', 0, 1), body);
      else readStart(body);
      rest = rest.subarray(end);
    }
  };
}

/** A reader of what the server says: calls back whenever it is ready for the next question. */
function readServer(onReady: () => void): (chunk: Buffer) => void {
  let started = false;
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    // The only words without a length are the answer to a request for encryption.
    if (!started && rest[0] === 'N'.charCodeAt(0)) rest = rest.subarray(1);
    while (rest.length >= 5) {
      started = true;
      const end = 1 + rest.readInt32BE(1);
      if (rest.length < end) return;
      if (rest[0] === 'Z'.charCodeAt(0)) onReady();
      rest = rest.subarray(end);
    }
  };
}
