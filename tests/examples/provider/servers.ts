import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on the loopback interface whose work can be given later, once its address is known. */
export interface LocalServer {
  /** Without a slash at the end. */
  readonly origin: string;
  handle(listener: RequestListener): void;
  close(): Promise<void>;
}

/** @returns A server on a free port of 127.0.0.1. */
export async function listen(): Promise<LocalServer> {
  let handler: RequestListener = (_, response) => response.writeHead(503).end();
  const server: Server = createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    handle(listener) {
      handler = listener;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
