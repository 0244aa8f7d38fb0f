import { createServer, type Server } from 'node:http';
import { test as base, chromium, expect } from '@playwright/test';
import { launch } from 'puppeteer-core';
import { findBrowser, findFirefox } from '../scripts/browser.mjs';
import { chromiumArguments } from '../scripts/chromium-arguments.mjs';
import { inWorld } from './world.ts';

/** Every host below it is somebody else's. */
const elsewhere = 'heard.example';

/** A proxy that notes which host of `elsewhere` it is asked for, by any API, and reaches none. */
async function withProxy(run: (port: number, heard: ReadonlySet<string>) => Promise<void>): Promise<void> {
  const heard = new Set<string>();
  const note = (host: string): void => {
    const [, way] = /^([a-z-]+)\.heard\.example/.exec(host) ?? [];
    if (way !== undefined) heard.add(way);
  };
  const proxy: Server = createServer(({ url = '', headers }, response) => {
    note(URL.canParse(url) ? new URL(url).host : (headers.host ?? ''));
    response.writeHead(502).end();
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    note(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const at = proxy.address();
  if (at === null || typeof at === 'string') throw new Error('The proxy has no port.');
  try {
    await run(at.port, heard);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
}

/**
 * Every API that we know of that takes a URL or a host name and that no test of the policy's own directives tries: each
 * with a host named after it. Runs in the page.
 */
async function tryAll(given: string): Promise<void> {
  const [domain = '', ...left] = given.split(' ');
  const at = (way: string): string => `https://${way}.${domain}/x`;
  const { document: page } = globalThis;
  // oxlint-disable-next-line typescript/no-explicit-any, unicorn/consistent-function-scoping -- runs in the page, or in no type library
  const of = (name: string): any => Reflect.get(globalThis, name);
  const challenge = new Uint8Array(32);
  // oxlint-disable-next-line typescript/no-explicit-any -- runs in the page, or in no type library
  const blank = (): any => {
    // oxlint-disable-next-line react/iframe-missing-sandbox -- runs in the page, or in no type library
    const frame = page.createElement('iframe');
    page.body.append(frame);
    return frame.contentWindow;
  };
  const link = (way: string, rel: string, more: Record<string, string> = {}): void => {
    const element = page.createElement('link');
    for (const [name, value] of Object.entries({ rel, href: at(way), ...more })) element.setAttribute(name, value);
    page.head.append(element);
  };
  const passkey = (way: string) => ({
    publicKey: { challenge, rpId: `${way}.${domain}`, allowCredentials: [] },
  });
  const identity = (way: string) => ({
    identity: { providers: [{ configURL: at(way), clientId: 'x', nonce: 'x' }] },
    mediation: 'silent',
  });
  const ways: Readonly<Record<string, () => unknown>> = {
    'webauthn-get': () => navigator.credentials.get(passkey('webauthn-get')),
    'webauthn-create': () =>
      navigator.credentials.create({
        publicKey: {
          challenge,
          rp: { id: `webauthn-create.${domain}`, name: 'x' },
          user: { id: challenge, name: 'x', displayName: 'x' },
          pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        },
      }),
    'webauthn-blank': () => blank().navigator.credentials.get(passkey('webauthn-blank')),
    'webauthn-prototype': () =>
      of('CredentialsContainer').prototype.get.call(navigator.credentials, passkey('webauthn-prototype')),
    'signal-unknown': () =>
      of('PublicKeyCredential').signalUnknownCredential({ rpId: `signal-unknown.${domain}`, credentialId: 'AAAA' }),
    'signal-accepted': () =>
      of('PublicKeyCredential').signalAllAcceptedCredentials({
        rpId: `signal-accepted.${domain}`,
        userId: 'AAAA',
        allAcceptedCredentialIds: [],
      }),
    'signal-details': () =>
      of('PublicKeyCredential').signalCurrentUserDetails({
        rpId: `signal-details.${domain}`,
        userId: 'AAAA',
        name: 'x',
        displayName: 'x',
      }),
    'signal-blank': () =>
      blank().PublicKeyCredential.signalUnknownCredential({ rpId: `signal-blank.${domain}`, credentialId: 'AAAA' }),
    // oxlint-disable-next-line typescript/consistent-type-assertions, typescript/no-unsafe-type-assertion -- runs in the page, or in no type library
    'fedcm-get': () => navigator.credentials.get(identity('fedcm-get') as CredentialRequestOptions),
    'fedcm-blank': () => blank().navigator.credentials.get(identity('fedcm-blank')),
    'fedcm-disconnect': () =>
      of('IdentityCredential').disconnect({ configURL: at('fedcm-disconnect'), clientId: 'x', accountHint: 'x' }),
    'fedcm-user': () => of('IdentityProvider').getUserInfo({ configURL: at('fedcm-user'), clientId: 'x' }),
    payment: () =>
      new (of('PaymentRequest'))([{ supportedMethods: at('payment') }], {
        total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
      }).canMakePayment(),
    webtransport: () => new (of('WebTransport'))(at('webtransport')).ready,
    'websocket-stream': () => new (of('WebSocketStream'))(at('websocket-stream').replace('https', 'wss')).opened,
    'background-fetch': async () =>
      // oxlint-disable-next-line typescript/consistent-type-assertions, typescript/no-explicit-any, typescript/no-unsafe-type-assertion -- runs in the page, or in no type library
      ((await navigator.serviceWorker.ready) as any).backgroundFetch.fetch('x', [at('background-fetch')], {
        title: 'x',
      }),
    'content-index': async () =>
      // oxlint-disable-next-line typescript/consistent-type-assertions, typescript/no-explicit-any, typescript/no-unsafe-type-assertion -- runs in the page, or in no type library
      ((await navigator.serviceWorker.ready) as any).index.add({
        id: 'x',
        url: location.href,
        title: 'x',
        description: 'x',
        icons: [{ src: at('content-index'), sizes: '192x192', type: 'image/png' }],
      }),
    notification: () =>
      // oxlint-disable-next-line typescript/consistent-type-assertions -- runs in the page, or in no type library
      new Notification('x', { icon: at('notification'), image: at('notification') } as NotificationOptions),
    'media-session': async () => {
      const context = new AudioContext();
      const sound = context.createMediaStreamDestination();
      context.createOscillator().connect(sound);
      const audio = new Audio();
      audio.srcObject = sound.stream;
      navigator.mediaSession.metadata = new MediaMetadata({
        artwork: [{ src: at('media-session'), sizes: '256x256' }],
      });
      await audio.play();
    },
    'audio-worklet': () => new AudioContext().audioWorklet.addModule(at('audio-worklet')),
    'paint-worklet': () => of('CSS').paintWorklet.addModule(at('paint-worklet')),
    'shared-storage': () => of('sharedStorage').worklet.addModule(at('shared-storage')),
    'shared-worklet': () => of('sharedStorage').createWorklet(at('shared-worklet')),
    'font-face': () => new FontFace('x', `url(${at('font-face')})`).load(),
    opensearch: () => link('opensearch', 'search', { type: 'application/opensearchdescription+xml', title: 'x' }),
    dictionary: () => link('dictionary', 'compression-dictionary'),
    prerender: () => link('prerender', 'prerender'),
    manifest: () => link('manifest', 'manifest'),
    touch: () => link('touch', 'apple-touch-icon'),
    attribution: () => {
      const image = page.createElement('img');
      image.setAttribute('attributionsrc', at('attribution'));
      image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
      page.body.append(image);
    },
    'private-token': () => of('document').hasPrivateToken(at('private-token')),
    'interest-group': () =>
      Reflect.get(navigator, 'joinAdInterestGroup').call(
        navigator,
        {
          owner: `https://interest-group.${domain}`,
          name: 'x',
          lifetimeMs: 1e9,
          biddingLogicURL: at('interest-group'),
        },
        1e6,
      ),
    auction: () =>
      Reflect.get(navigator, 'runAdAuction').call(navigator, {
        seller: `https://auction.${domain}`,
        decisionLogicURL: at('auction'),
      }),
    'fenced-frame': () => {
      // oxlint-disable-next-line typescript/no-explicit-any -- runs in the page, or in no type library
      const frame: any = page.createElement('fencedframe');
      page.body.append(frame);
      frame.config = new (of('FencedFrameConfig'))(at('fenced-frame'));
    },
    portal: () => {
      const portal = page.createElement('portal');
      portal.setAttribute('src', at('portal'));
      page.body.append(portal);
    },
    xslt: () => {
      const xml = page.implementation.createDocument(null, 'x');
      const sheet = page.implementation.createDocument('http://www.w3.org/1999/XSL/Transform', 'xsl:stylesheet');
      sheet.documentElement.setAttribute('version', '1.0');
      const include = sheet.createElementNS('http://www.w3.org/1999/XSL/Transform', 'xsl:import');
      include.setAttribute('href', at('xslt'));
      sheet.documentElement.append(include);
      const processor = new (of('XSLTProcessor'))();
      processor.importStylesheet(sheet);
      processor.transformToDocument(xml);
    },
    install: () => Reflect.get(navigator, 'install').call(navigator, at('install')),
    protocol: () => navigator.registerProtocolHandler('web+x', `${at('protocol')}?%s`),
    presentation: () => new (of('PresentationRequest'))([at('presentation')]).getAvailability(),
    push: async () =>
      (await navigator.serviceWorker.ready).pushManager.subscribe({
        userVisibleOnly: true,
        // The base point of P-256 (SEC 2 §2.4.2): what is no point is refused before anybody is asked.
        applicationServerKey: 'BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU',
      }),
    share: () => navigator.share({ url: at('share') }),
    'window-open': () => window.open(at('window-open')),
    'css-image': () => {
      const style = page.createElement('style');
      const names = ['cursor', 'mask-image', 'shape-outside', 'border-image-source', 'list-style-image', 'clip-path'];
      style.textContent = `body { ${names.map((name) => `${name}: url(${at('css-image')})`).join(';')}; filter: url(${at('css-filter')}#x) }`;
      page.head.append(style);
    },
    track: () => {
      const [video, track] = [page.createElement('video'), page.createElement('track')];
      track.src = at('track');
      track.default = true;
      video.append(track);
      page.body.append(video);
      track.track.mode = 'showing';
    },
    'svg-use': () => {
      const ns = 'http://www.w3.org/2000/svg';
      const svg = page.createElementNS(ns, 'svg');
      for (const name of ['use', 'feImage', 'image', 'script']) {
        const part = page.createElementNS(ns, name);
        part.setAttribute('href', `${at('svg-use')}#x`);
        svg.append(part);
      }
      page.body.append(svg);
    },
    'blank-fetch': () => blank().fetch(at('blank-fetch'), { mode: 'no-cors' }),
    'blank-navigation': () => (blank().location.href = at('blank-navigation')),
    'frame-srcdoc': () => {
      // oxlint-disable-next-line react/iframe-missing-sandbox -- runs in the page, or in no type library
      const frame = page.createElement('iframe');
      Reflect.set(frame, 'srcdoc', `<img src="${at('frame-srcdoc')}">`);
      page.body.append(frame);
    },
    download: () => {
      const anchor = page.createElement('a');
      anchor.href = at('download');
      anchor.download = 'x';
      page.body.append(anchor);
      anchor.click();
    },
    'navigation-api': () => of('navigation').navigate(at('navigation-api')).committed,
    'blank-top': () => blank().open(at('blank-top'), '_top'),
    model: () => {
      const model = page.createElement('model');
      model.setAttribute('src', at('model'));
      page.body.append(model);
    },
  };
  for (const [, attempt] of Object.entries(ways).filter(([name]) => !left.includes(name))) {
    const late = new Promise((resolve) => setTimeout(resolve, 500));
    try {
      await Promise.race([attempt(), late]);
    } catch {
      // Refused, or not there: the proxy is the judge.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

interface Tab {
  readonly goto: (address: string) => Promise<unknown>;
  readonly evaluate: <R>(run: (given: string) => R | Promise<R>, given: string) => Promise<R>;
  readonly close: () => Promise<unknown>;
}

/** A browser whose every request to another machine goes to the proxy. */
const browsers: Readonly<Record<string, (port: number) => Promise<Tab | undefined>>> = {
  Chromium: async (port) => {
    const browser = await chromium.launch({
      executablePath: findBrowser() ?? '',
      chromiumSandbox: process.getuid?.() !== 0,
      args: [...chromiumArguments, `--proxy-server=127.0.0.1:${port}`, '--ignore-certificate-errors'],
    });
    const context = await browser.newContext({ permissions: ['notifications'] });
    const page = await context.newPage();
    return {
      goto: (address) => page.goto(address),
      evaluate: (run, given) => page.evaluate(run, given),
      close: () => browser.close(),
    };
  },
  Firefox: async (port) => {
    const executablePath = findFirefox();
    if (executablePath === undefined) return undefined;
    const browser = await launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
      },
    });
    const page = await browser.newPage();
    return {
      goto: (address) => page.goto(address),
      evaluate: (run, given) => page.evaluate(run, given),
      close: () => browser.close(),
    };
  },
};

/**
 * What is heard all the same, as the page Trust says. New tabs open only at a click where nobody automates the browser. A
 * frame that the policy refuses makes Chromium connect to its host, and Firefox has no Permissions-Policy.
 */
const declared: Readonly<Record<string, { readonly first: readonly string[]; readonly later: readonly string[] }>> = {
  Chromium: {
    first: ['blank-navigation', 'signal-blank', 'webauthn-blank', 'window-open'],
    later: ['blank-navigation', 'signal-blank', 'window-open'],
  },
  Firefox: { first: ['webauthn-blank', 'window-open'], later: ['webauthn-blank', 'window-open'] },
};
/** What the control run must hear: without policy and guards each of these gets out, so the attempts are real ones. */
const control: Readonly<Record<string, readonly string[]>> = {
  Chromium:
    'audio-worklet blank-fetch blank-navigation css-image dictionary font-face frame-srcdoc notification paint-worklet payment signal-accepted signal-blank signal-details signal-unknown svg-use webauthn-blank webauthn-create webauthn-get webauthn-prototype websocket-stream window-open'.split(
      ' ',
    ),
  Firefox:
    'audio-worklet blank-fetch blank-navigation css-image dictionary font-face frame-srcdoc media-session svg-use touch webauthn-blank webauthn-create webauthn-get webauthn-prototype webtransport window-open xslt'.split(
      ' ',
    ),
};

for (const [browserName, open] of Object.entries(browsers))
  base.describe(`in ${browserName}, an API that names a host`, () => {
    for (const [when, without, isControlled, expected] of [
      ['reaches on a first visit what the page Trust declares, and no other', [], false, declared[browserName]?.first],
      ['reaches less when the service worker sends the page', [], true, declared[browserName]?.later],
      ['reaches its host in the control run', ['policy', 'guard', 'credentials'], false, undefined],
    ] as const)
      base(when, async () => {
        await withProxy(async (port, heard) => {
          const tab = await open(port);
          base.skip(tab === undefined, `There is no ${browserName} here.`);
          if (!tab) return;
          try {
            await inWorld({ without }, async ({ page }) => {
              // WebAuthn works for names, not for numbers.
              const address = page.replace('127.0.0.1', 'localhost');
              await tab.goto(address);
              // The control build is not the one that its service worker lists, so it gets none.
              if (expected)
                await tab.evaluate(async () => {
                  while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
                }, '');
              if (isControlled) await tab.goto(`${address}?again`);
              // Without the guard these would end the page.
              const leading = expected ? '' : ' download navigation-api blank-top';
              await tab.evaluate(tryAll, elsewhere + leading);
              if (expected) expect([...heard].toSorted()).toEqual(expected);
              else
                await expect.poll(() => [...heard]).toEqual(expect.arrayContaining([...(control[browserName] ?? [])]));
            });
          } finally {
            await tab.close();
          }
        });
      });
  });
