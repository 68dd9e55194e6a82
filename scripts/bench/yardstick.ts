// The least a Node server can do: sends one page's bytes and headers again and again. `yardstick.ts {address of the page}`
import { createServer, get } from 'node:http';

const [page = ''] = process.argv.slice(2);
process.on('disconnect', () => process.exit(0));

get(page, { headers: { 'accept-encoding': 'br' } }, (answer) => {
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk));
  answer.on('end', () => {
    const bytes = Buffer.concat(chunks);
    const { connection, 'keep-alive': keepAlive, date, 'transfer-encoding': coding, ...headers } = answer.headers;
    const sent = { ...headers, 'content-length': bytes.length };
    const server = createServer((_, response) => response.writeHead(200, sent).end(bytes));
    server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));
  });
});
