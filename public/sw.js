// Jotter's service worker, as it is served; the build only fills in the three lines below. No policy of a page covers a
// service worker, so this one can do nothing that would need one: it requests nothing but the files in its own list, each
// by its hash, and answers with those. It takes no URL from anybody, and leaves every other request alone, but for one:
// what the share sheet of a system hands over, which it puts behind the page's own URL without requesting anything.
//
// Any script of the same origin can write into Cache Storage, so nothing that comes out of it is trusted: every answer is
// compared with the hash in the list first, and fetched anew where it differs. What another version kept has no hash here
// and is not served.
'use strict';
const version = '';
const files = {};
/** The policy of the page, from index.html. */
const policy = '';

const folder = new URL('./', self.location.href).href;
/** Other copies of Jotter may live on this origin, each in a folder of its own. */
const family = `jotter ${folder} `;
const cacheName = family + version;
const addressOf = (file) => folder + file;

const pageFile = '';
const keyWindowFile = 'jwks-fetcher.html';
/** The page's own policy cannot name this address, and a policy in a page can forbid nobody to frame it. */
const narrower = `worker-src blob: ${addressOf('sw.js')}; frame-ancestors 'none'`;
/** APIs that connect to a host that a script names, without any policy of content in between; Jotter uses none. */
const permissions =
  'publickey-credentials-get=(), publickey-credentials-create=(), identity-credentials-get=(), otp-credentials=(), ' +
  'payment=(), camera=(), microphone=(), geolocation=()';

/** What each kind of file is held to, besides what it says itself. */
function policyOf(file) {
  if (file === pageFile) return `${policy}, ${narrower}`;
  // An origin of its own: no script of another page can reach into the window that may request other hosts.
  if (file === keyWindowFile) return "sandbox allow-scripts, frame-ancestors 'none'";
  // A script, a style or a picture needs none. Opened in a tab it is a document that may do nothing.
  return "default-src 'none'; sandbox; frame-ancestors 'none'";
}

/** The browser refuses a file that is not the one that the build wrote. */
const ask = (file) =>
  fetch(addressOf(file), {
    integrity: files[file],
    redirect: 'error',
    mode: 'same-origin',
    cache: file.startsWith('assets/') ? 'default' : 'no-cache',
  });

async function keep(cache, file) {
  const response = await ask(file);
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
  await cache.put(addressOf(file), response);
}

async function keepAll() {
  try {
    const cache = await caches.open(cacheName);
    await Promise.all(Object.keys(files).map((file) => keep(cache, file)));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function forgetOtherVersions() {
  const others = (await caches.keys()).filter((name) => name.startsWith(family) && name !== cacheName);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Which file of the list a request is for, if any. Its query stays unread. */
function fileOf({ method, url }) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (method !== 'GET' || !address.startsWith(folder)) return undefined;
  const file = address.slice(folder.length).replace(/^index\.html$/, pageFile);
  return Object.hasOwn(files, file) ? file : undefined;
}

async function isAsBuilt(file, bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return files[file] === `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/** The bytes of a file, out of the cache where they are those of the build; undefined where they can be had nowhere. */
async function bytesOf(file) {
  const kept = await caches.match(addressOf(file), { cacheName, ignoreVary: true }).catch(() => undefined);
  const bytes = await kept?.arrayBuffer();
  if (bytes !== undefined && (await isAsBuilt(file, bytes))) return bytes;
  // The browser has thrown the cache away, or somebody has changed it.
  const fresh = await ask(file).catch(() => undefined);
  if (!fresh?.ok) return undefined;
  const copy = fresh.clone();
  await caches.open(cacheName).then(
    (cache) => cache.put(addressOf(file), copy),
    () => undefined,
  );
  return fresh.arrayBuffer();
}

/** By the name where it says so: a header that was kept is no part of the hash. */
const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ttf: 'font/ttf',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
};
const typeOf = (file) => types[file === pageFile ? 'html' : file.split('.').pop()] ?? types.txt;

const lost =
  'The copy of Jotter in this browser was removed or changed, and its host did not respond. Go online and reload this page.';

async function answer(file) {
  const bytes = await bytesOf(file);
  if (bytes === undefined) return file === pageFile ? pageOfHost() : Response.error();
  return new Response(bytes, {
    headers: {
      'Content-Type': typeOf(file),
      'Content-Security-Policy': policyOf(file),
      'Permissions-Policy': permissions,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** A newer version may be there already: then its page comes from its host, as on a first visit. */
const pageOfHost = () =>
  fetch(folder, { redirect: 'error', mode: 'same-origin', cache: 'no-cache' }).catch(
    () =>
      new Response(lost, {
        status: 503,
        headers: { 'Content-Type': types.txt, 'Content-Security-Policy': "default-src 'none'; sandbox" },
      }),
  );

/** Where the share sheet posts to, by the manifest. A static host could not answer that, and must not hear of it. */
const shared = addressOf('shared');
/** Characters: browsers take no address that is much longer. */
const longest = 1_000_000;

/** The page opens what stands behind the # of its address, which no request carries. */
async function openShared(request) {
  const form = await request.formData();
  const texts = ['title', 'text', 'url']
    .map((name) => form.get(name))
    .filter((it) => typeof it === 'string' && it !== '');
  const fragment = `#text=${encodeURIComponent(texts.join('\n'))}`;
  return Response.redirect(folder + (fragment.length > longest ? '#/hand-off/too-long' : fragment), 303);
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOtherVersions().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'POST' && event.request.url === shared) event.respondWith(openShared(event.request));
  const file = fileOf(event.request);
  if (file !== undefined) event.respondWith(answer(file));
});
// The one thing that a page can say to it.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
