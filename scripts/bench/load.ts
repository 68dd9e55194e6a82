// Asks for one address as fast as it is answered, over connections that stay open. `load.ts {address} {seconds}`; prints requests a
// second. Answers are told apart by their length alone, which is the same for every one: reading them must cost next to nothing.
import { connect } from 'node:net';

const CONNECTIONS = 32;
const WARM_UP_MS = 500;

const [address = '', seconds = '4'] = process.argv.slice(2);
const { hostname, port, pathname, host } = new URL(address);
const request = `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: br\r\n\r\n`;

const length = await measureAnswer();
let answered = 0;
const sockets = Array.from({ length: CONNECTIONS }, () => {
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  let missing = length;
  socket.on('connect', () => socket.write(request));
  socket.on('data', (chunk: Buffer) => {
    missing -= chunk.length;
    if (missing < 0) fail('answers of different lengths');
    if (missing > 0) return;
    missing = length;
    answered++;
    socket.write(request);
  });
  socket.on('error', (error) => fail(error.message));
  socket.on('end', () => fail('a connection was closed'));
  return socket;
});
setTimeout(() => {
  answered = 0;
  const began = performance.now();
  setTimeout(() => {
    console.log((answered / (performance.now() - began)) * 1_000);
    for (const socket of sockets) socket.destroy();
    process.exit(0);
  }, Number(seconds) * 1_000);
}, WARM_UP_MS);

/** The length of a whole answer, head and body. */
function measureAnswer(): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let got = Buffer.alloc(0);
    socket.on('connect', () => socket.write(request));
    socket.on('error', (error) => fail(error.message));
    socket.on('data', (chunk: Buffer) => {
      got = Buffer.concat([got, chunk]);
      const head = got.indexOf('\r\n\r\n');
      if (head === -1) return;
      const text = got.toString('latin1', 0, head);
      const body = Number(/^content-length: (\d+)/im.exec(text)?.[1]);
      if (!text.startsWith('HTTP/1.1 200') || !(body > 0)) fail('the answer is no page of a known length');
      if (got.length < head + 4 + body) return;
      socket.destroy();
      resolve(head + 4 + body);
    });
  });
}

function fail(reason: string): never {
  console.error(`✗ ${address}: ${reason}`);
  process.exit(1);
}
