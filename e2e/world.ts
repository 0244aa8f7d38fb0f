import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The built page on one port, and on the next the world, which notes whatever reaches it. */
export interface World {
  /** Where the page is: "http://127.0.0.1:4931/". */
  readonly page: string;
  /** Where the world is: "http://127.0.0.1:4932/". */
  readonly outside: string;
  /** The paths that were asked for; "udp" for a datagram. */
  readonly heard: readonly string[];
}

/**
 * The policy of the page, with what it adds as it starts; of these Trusted Types alone, or the addition alone; the guard of
 * navigation, and that of passkeys.
 */
type Guard = 'policy' | 'trusted types' | 'narrower policy' | 'guard' | 'credentials';

export interface WorldOptions {
  /** The control run: the same build without some of what guards it. */
  readonly without?: readonly Guard[];
  /** Files of the page's own host that are not of the build: what somebody might have put there. */
  readonly strange?: Readonly<Record<string, string>>;
}

/** Runs with both, on ports of their own, and ends them. */
export async function inWorld<R>(
  { without = [], strange = {} }: WorldOptions,
  run: (world: World) => Promise<R>,
): Promise<R> {
  const heard: string[] = [];
  const site = createServer(({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://x').pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      response.end(strange[file] ?? stripped(file, readFileSync(join(dist, file)), without));
    } catch {
      response.writeHead(404).end();
    }
  });
  const listener = createServer(({ url = '' }, response) => {
    heard.push(url);
    response.setHeader('Access-Control-Allow-Origin', '*').setHeader('Cache-Control', 'no-store').end('here');
  });
  listener.on('upgrade', ({ url = '' }, socket) => {
    heard.push(url);
    socket.destroy();
  });
  const datagrams = createSocket('udp4').on('message', () => heard.push('udp'));
  const port = await twoPorts(site, listener);
  await new Promise<void>((resolve) => datagrams.bind(port + 1, '127.0.0.1', resolve));
  try {
    return await run({ page: `http://127.0.0.1:${port}/`, outside: `http://127.0.0.1:${port + 1}/`, heard });
  } finally {
    datagrams.close();
    for (const server of [site, listener]) {
      server.closeAllConnections();
      server.close();
    }
  }
}

/** What each guard is in the files of the build. */
const guards: Readonly<Record<Guard, readonly (readonly [file: string, text: RegExp])[]>> = {
  policy: [
    ['/index.html', /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/],
    ['/before-paint.js', /document\.head\.append\(narrower\);/],
  ],
  'trusted types': [['/index.html', / require-trusted-types-for 'script'; trusted-types [^"]*/]],
  'narrower policy': [['/before-paint.js', /document\.head\.append\(narrower\);/]],
  guard: [['/before-paint.js', /if \(globalThis\.navigation\) \{[\s\S]*?\n {2}\}\n/]],
  credentials: [['/before-paint.js', /for \(const \[owner, \.\.\.names\] of refused\)[\s\S]*?Document\.prototype.*\n/]],
};

function stripped(file: string, content: Buffer, without: readonly Guard[]): Buffer | string {
  const taken = without.flatMap((guard) => guards[guard]).filter(([name]) => name === file);
  return taken.length === 0 ? content : taken.reduce(withoutOne, content.toString('utf8'));
}

function withoutOne(text: string, [file, from]: readonly [string, RegExp]): string {
  const after = text.replace(from, '');
  if (after === text) throw new Error(`There was nothing to take out of ${file}.`);
  return after;
}

/** The self-test tries the port after the page's own, so the two must follow each other. */
async function twoPorts(first: Server, second: Server): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (!(await listens(first, port))) continue;
    if (await listens(second, port + 1)) return port;
    await new Promise((resolve) => first.close(resolve));
  }
  throw new Error('There are no two free ports, one after the other.');
}

const listens = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
