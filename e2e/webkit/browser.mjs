// WebKitGTK's own small browser, driven through WebKitWebDriver: one browser with one tab at a time.
import { startDriver } from './driver.mjs';
import { chord, keysOf } from './keys.mjs';

const minutes = 60_000;

export async function openWebKit() {
  const driver = await startDriver();
  try {
    const { sessionId, capabilities } = await driver.call('POST', '/session', { capabilities: { alwaysMatch: {} } });
    const call = (method, path, body) => driver.call(method, `/session/${sessionId}${path}`, body);
    await call('POST', '/timeouts', { script: 10 * minutes, pageLoad: 2 * minutes });
    return {
      version: capabilities.browserVersion,
      page: pageOf(call),
      newTab: () => newTab(call),
      close: async () => {
        await call('DELETE', '').catch(() => undefined);
        await driver.close();
      },
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** In the place of the one that was there. */
async function newTab(call) {
  const old = await call('GET', '/window');
  const { handle } = await call('POST', '/window/new', { type: 'tab' });
  await call('DELETE', '/window');
  await call('POST', '/window', { handle });
  await call('POST', '/window/rect', { x: 0, y: 0, width: 1366, height: 900 });
  return old;
}

const moveTo = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });

function pageOf(call) {
  const act = (source) => call('POST', '/actions', { actions: [source] });
  const keys = (actions) => act({ type: 'key', id: 'keyboard', actions });
  const pointer = (...actions) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: actions.flat() });
  return {
    goto: (url) => call('POST', '/url', { url }),
    reload: () => call('POST', '/refresh', {}),
    evaluate: (run, given) => evaluate(call, run, given),
    run: (script) => call('POST', '/execute/sync', { script, args: [] }),
    waitForFunction: (run) => until(() => evaluate(call, run)),
    type: (text) => keys(keysOf(text)),
    press: (names) => keys(chord(names)),
    move: (x, y) => pointer(moveTo(x, y)),
    click: (x, y) => pointer(moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }),
  };
}

/** Both ways as JSON, which keeps apart what WebDriver makes the same: null and undefined. */
async function evaluate(call, run, given) {
  const script = `const done = arguments[arguments.length - 1];
    (async () => (${run})(arguments[0] === null ? undefined : JSON.parse(arguments[0])))().then(
      (value) => done({ value: JSON.stringify(value) ?? null }),
      (error) => done({ error: String(error) }),
    );`;
  const { value, error } = await call('POST', '/execute/async', { script, args: [JSON.stringify(given) ?? null] });
  if (error !== undefined) throw new Error(error);
  return value === null ? undefined : JSON.parse(value);
}

async function until(found) {
  while (!(await found())) await new Promise((resolve) => setTimeout(resolve, 50));
}
