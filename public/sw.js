// Jotter's service worker, as it is served; the build only fills in the two lines below. No policy of a page covers a
// service worker, so this one can do nothing that would need one: it asks for nothing but the files in its own list, each
// by its hash, and answers with those. It takes no address from anybody, and leaves every other request alone, but for one:
// what the share sheet of a system hands over, which it puts behind the page's own address without asking anybody.
'use strict';
const version = '';
const files = {};

const folder = new URL('./', self.location.href).href;
/** Other copies of Jotter may live on this origin, each in a folder of its own. */
const family = `jotter ${folder} `;
const cacheName = family + version;
const addressOf = (file) => folder + file;

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

/** The version before this one stays: a tab that still runs it may yet need a part of it. */
async function forgetOldVersions() {
  const old = (await caches.keys()).filter((name) => name.startsWith(family) && name !== cacheName);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
}

/** Which file a request is for: one of the list, or a part of the version before. Its query stays unread. */
function fileOf({ method, url }) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (method !== 'GET' || !address.startsWith(folder)) return undefined;
  const file = address.slice(folder.length).replace(/^index\.html$/, '');
  return Object.hasOwn(files, file) || file.startsWith('assets/') ? file : undefined;
}

async function answer(file) {
  const isListed = Object.hasOwn(files, file);
  const names = isListed ? [cacheName] : (await caches.keys()).filter((name) => name.startsWith(family));
  for (const name of names) {
    const kept = await caches.match(addressOf(file), { cacheName: name, ignoreVary: true });
    if (kept) return kept;
  }
  // Only where the browser has thrown the cache away.
  return isListed ? ask(file) : Response.error();
}

/** Where the share sheet posts to, by the manifest. A static host could not answer that, and it is not to hear of it. */
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
self.addEventListener('activate', (event) => event.waitUntil(forgetOldVersions().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'POST' && event.request.url === shared) event.respondWith(openShared(event.request));
  const file = fileOf(event.request);
  if (file !== undefined) event.respondWith(answer(file));
});
// The one thing that a page can say to it.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
