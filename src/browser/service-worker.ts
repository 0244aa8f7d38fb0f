import { build } from './build.ts';

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

const ownFile = (): string => new URL('sw.js', document.baseURI).href;

/**
 * Has the browser keep every file of this version, for when there is no network. Calls back, with what brings it about,
 * when another version has come: it lies ready, or another tab already runs it. Nothing happens where the browser has
 * no service workers, or denies them, or storage; nor where the page is one file, which needs none.
 */
export async function keepOffline(onNewVersion: (reload: () => void) => void): Promise<void> {
  if (!import.meta.env.PROD || build.isOneFile || !('serviceWorker' in navigator)) return;
  await pageIsLoaded();
  try {
    const { serviceWorker } = navigator;
    const hadOne = serviceWorker.controller !== null;
    const registration = await serviceWorker.register(trusted(ownFile()), { updateViaCache: 'none' });
    const tell = (): void => {
      if (registration.waiting && registration.active) onNewVersion(() => takeOver(registration));
    };
    tell();
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
    if (hadOne) serviceWorker.addEventListener('controllerchange', () => onNewVersion(reload));
  } catch {
    // Refused: the page works as it did, as long as there is a network.
  }
}

/** Lets the version that waits take over, and starts it in this tab. */
function takeOver({ waiting }: ServiceWorkerRegistration): void {
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  waiting?.postMessage('take over', []);
  // Milliseconds: it should have come by then; if not, the tab starts again with what there is.
  setTimeout(reload, waiting ? 5000 : 0);
}

const reload = (): void => location.reload();

/** Keeping files must not hold up the first decode. */
function pageIsLoaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => addEventListener('load', () => resolve(), { once: true }));
}

let policy: ScriptPolicy | undefined;

/** The one address that a service worker of this page may come from. */
function trusted(address: string): string {
  policy ??= globalThis.trustedTypes?.createPolicy('jotter-offline', { createScriptURL: ownOnly });
  return policy?.createScriptURL(address) ?? address;
}

function ownOnly(address: string): string {
  if (address === ownFile()) return address;
  throw new TypeError(`${address} is not the service worker of this page.`);
}
