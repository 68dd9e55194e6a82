// One process at a time changes what a folder holds: installs and builds in a checkout, starts and stops a database. The lock
// is a local socket: the system takes it back when its holder dies, however it dies, and who waits is told by the end of a
// connection.
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Waits until this process alone may change a folder.
 * @param {string} directory need not exist
 * @param {() => void} [onWait] called once, when somebody else holds it
 * @returns {Promise<{ release(): Promise<void> }>}
 */
export async function lockFolder(directory, onWait = () => {}) {
  const address = addressOf(path.resolve(directory));
  for (let waited = false; ; waited = true) {
    const lock = await tryLock(address);
    if (lock) return lock;
    if (!waited) onWait();
    await untilReleased(address);
  }
}

/** @param {string} directory */
function addressOf(directory) {
  const name = `toa-soan-${createHash('sha256').update(directory).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(tmpdir(), `${name}.sock`);
}

/**
 * @param {string} address
 * @returns {Promise<{ release(): Promise<void> } | undefined>}
 */
function tryLock(address) {
  return new Promise((resolve, reject) => {
    /** @type {Set<import('node:net').Socket>} */
    const waiting = new Set();
    const server = net.createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => waiting.delete(socket));
      socket.resume();
    });
    server.unref();
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(address, () => {
      const release = () =>
        new Promise((/** @type {(value: void) => void} */ released) => {
          server.close(() => released());
          for (const socket of waiting) socket.destroy();
        });
      resolve({ release });
    });
  });
}

/** @param {string} address */
function untilReleased(address) {
  return new Promise((/** @type {(value: void) => void} */ resolve) => {
    const socket = net.connect(address);
    socket.resume();
    socket.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      // A socket file outlives its holder where the system has only those.
      if (error.code === 'ECONNREFUSED' && address.startsWith('/')) rm(address, { force: true }).finally(resolve);
    });
    socket.on('close', () => resolve());
  });
}
