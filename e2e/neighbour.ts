import { createServer } from 'node:http';

/** Pages of another origin, by their paths. */
export interface Neighbour {
  /** "http://127.0.0.1:40123/" */
  readonly address: string;
}

export interface NeighbourPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Runs beside a server that gives out these pages, and ends it. */
export async function withNeighbour<R>(
  pages: Readonly<Record<string, NeighbourPage>>,
  run: (neighbour: Neighbour) => Promise<R>,
): Promise<R> {
  const server = createServer(({ url = '/' }, response) => {
    const page = pages[new URL(url, 'http://x').pathname.slice(1)];
    response
      .writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers })
      .end(page?.html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The neighbour has no port.');
  try {
    return await run({ address: `http://127.0.0.1:${at.port}/` });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
