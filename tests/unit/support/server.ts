// A web server for one test file, whose answers each test decides.

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Server {
  /** The address of its root folder. */
  url: URL;
  /** Answers every request; set by each test. */
  answer: RequestListener;
  /** The paths asked for so far. */
  requests: string[];
  close(): Promise<void>;
}

export async function startServer(): Promise<Server> {
  const listener = createServer((request, response) => {
    server.requests.push(request.url ?? '');
    server.answer(request, response);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  const server: Server = {
    url: new URL(`http://127.0.0.1:${port}/`),
    answer: (_, response) => response.writeHead(500).end(),
    requests: [],
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        listener.closeAllConnections();
      }),
  };
  return server;
}
