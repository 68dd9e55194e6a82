// A service of the operator's that is told of decisions: a real HTTP server that answers as a test says.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DecisionEvent } from '#lib/webhooks/view';

export type Delivery = { headers: IncomingHttpHeaders; body: string; event: DecisionEvent };

export type Receiver = {
  url: string;
  /** What came, in its order, whatever was answered. */
  deliveries: Delivery[];
  /** How the next messages are answered; 204 when nothing is said. */
  answer: (response: ServerResponse, delivery: Delivery) => void;
  close(): Promise<void>;
};

export async function startReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const delivery = { headers: request.headers, body, event: JSON.parse(body) as DecisionEvent };
      receiver.deliveries.push(delivery);
      receiver.answer(response, delivery);
    });
  });
  const receiver: Receiver = {
    url: '',
    deliveries: [],
    answer: (response) => void response.writeHead(204).end(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/decided`;
  return receiver;
}
