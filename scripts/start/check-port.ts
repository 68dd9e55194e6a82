import { createServer } from 'node:net';

/**
 * Says at once, before the long work, whether the server will be able to listen.
 * @throws Error with one sentence
 */
export async function checkPort(host: string, port: number): Promise<void> {
  if (host !== 'localhost') return tryListen(host, port);
  await tryListen('127.0.0.1', port);
  // Browsers ask the other address of "localhost" first: whoever listens there would answer in the paper's place.
  await tryListen('::1', port).catch((error) => {
    if (error.cause?.code === 'EADDRINUSE') throw error;
  });
}

function tryListen(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) => reject(new Error(sentence(error, host, port), { cause: error })));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

function sentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken; choose another with PORT=…`;
  if (error.code === 'EACCES') return `Port ${port} is reserved for the administrator of this machine; choose another with PORT=…`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `HOST=${host} is not an address of this machine.`;
  return `The server cannot listen on ${host}, port ${port}: ${error.message}`;
}
