import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server as an organization has one: it hands out the files of a release. */
export interface UpdateServer {
  /** Of the update manifest. */
  readonly url: string;
  /** From now on these are the files. Until the first release every browser waits. */
  publish(files: ReadonlyMap<string, Uint8Array>): void;
  close(): Promise<void>;
}

export async function startUpdateServer(): Promise<UpdateServer> {
  let files: ReadonlyMap<string, Uint8Array> | undefined;
  let opened = () => undefined as unknown;
  const open = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const server = createServer(async (request, response) => {
    await open;
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1);
    const content = files?.get(path);
    const type = path.endsWith('.xml') ? 'text/xml' : 'application/x-chrome-extension';
    response.writeHead(content ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/update.xml`,
    publish: (next) => {
      files = next;
      opened();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
