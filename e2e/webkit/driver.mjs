// A WebKitWebDriver on a display of its own, spoken to as W3C WebDriver has it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { findScreen, findWebKit } from '../../scripts/browser.mjs';

/** Neither a graphics card nor a compositor is needed. */
const plain = {
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
};

/** @returns {Promise<{call: (method: string, path: string, body?: unknown) => Promise<any>, close: () => Promise<unknown>}>} */
export async function startDriver() {
  const ends = [];
  const close = () => Promise.all(ends.splice(0).map((end) => end()));
  try {
    const display = await openScreen(ends);
    const port = await freePort();
    start(ends, findWebKit(), [`--port=${port}`], { env: { ...process.env, ...plain, DISPLAY: display } });
    const call = (method, path, body) => callAt(`http://127.0.0.1:${port}${path}`, method, body);
    await answering(call);
    return { call, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts Xvfb on the first free number, and gives what DISPLAY takes. Without Xvfb it is the display that is there. */
async function openScreen(ends) {
  const screen = findScreen();
  if (!screen) return process.env.DISPLAY;
  const server = start(ends, screen, ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit').then(([status]) => Promise.reject(new Error(`Xvfb ended with ${status}.`)));
  ended.catch(() => undefined);
  const [number] = await Promise.race([once(server.stdio[3], 'data'), ended]);
  return `:${String(number).trim()}`;
}

/** In a group of its own, so that what it starts ends with it; at the latest when this process does. */
function start(ends, command, args, options) {
  const child = spawn(command, args, { stdio: 'ignore', detached: true, ...options });
  const ended = once(child, 'exit').catch(() => undefined);
  const kill = () => {
    try {
      process.kill(-Number(child.pid), 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.on('exit', kill);
  ends.unshift(() => {
    process.off('exit', kill);
    kill();
    return ended;
  });
  return child;
}

async function answering(call) {
  const started = Date.now();
  for (;;) {
    try {
      return await call('GET', '/status');
    } catch (error) {
      if (Date.now() - started > 30_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

async function callAt(address, method, body) {
  const response = await fetch(address, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
  return value;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
