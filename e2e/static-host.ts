import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
};

/** A folder as GitHub Pages serves it, below a path; it can be unplugged. */
export interface StaticHost {
  readonly address: string;
  /** The paths below the folder that were asked for, in order. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}

export async function serveFolder(folder: string, path: string): Promise<StaticHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith(path)
      ? normalize(`${pathname.slice(path.length)}${pathname.endsWith('/') ? 'index.html' : ''}`)
      : '..';
    asked.push(file);
    try {
      if (file.startsWith('..')) throw new Error('outside');
      const content = readFileSync(join(folder, decodeURIComponent(file)));
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'max-age=600').end(content);
    } catch {
      response.writeHead(404).end('not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The host has no port.');
  return { address: `http://localhost:${at.port}${path}`, asked, stop: () => stopped(server) };
}

const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
