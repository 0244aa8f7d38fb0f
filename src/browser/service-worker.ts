import { build } from './build.ts';
import { reloadPage } from './reload-page.ts';

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

const ownFile = (): string => new URL('sw.js', document.baseURI).href;

/** Who hears how it went. */
interface OfflineListener {
  /** With what brings a new version about. */
  readonly onNewVersion: (reload: () => void) => void;
  /** With a sentence, where nothing is kept. */
  readonly onNotKept: (why: string) => void;
}

/**
 * Has the browser keep every file of this version, for when there is no network. Calls back, with what brings it about,
 * when another version has come: it lies ready, or another tab already runs it. Nothing is kept where the browser has
 * no service workers, or denies them, or storage; nor where the page is one file, which needs none.
 */
export async function keepOffline({ onNewVersion, onNotKept }: OfflineListener): Promise<void> {
  if (!import.meta.env.PROD || build.isOneFile) return;
  if (!('serviceWorker' in navigator)) return onNotKept('This browser has none, or hides it, as in a private window.');
  await pageIsLoaded();
  try {
    const { serviceWorker } = navigator;
    const hadOne = serviceWorker.controller !== null;
    const registration = await serviceWorker.register(trusted(ownFile()), { updateViaCache: 'none' });
    const tell = (): void => {
      if (registration.waiting && registration.active) onNewVersion(() => takeOver(registration));
    };
    tell();
    watch(registration.installing, () => registration.active ?? onNotKept(incomplete));
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
    if (hadOne) serviceWorker.addEventListener('controllerchange', () => onNewVersion(reloadPage));
  } catch (error) {
    // The page works as it did, as long as there is a network.
    onNotKept(`This browser refused it: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const incomplete = 'Some file of Jotter did not come, or not as the build wrote it, so it was not kept.';

/** Calls back when one that is being installed came to nothing. */
function watch(installing: ServiceWorker | null, failed: () => void): void {
  installing?.addEventListener('statechange', () => installing.state === 'redundant' && failed());
}

/** Lets the version that waits take over, and starts it in this tab. */
function takeOver({ waiting }: ServiceWorkerRegistration): void {
  navigator.serviceWorker.addEventListener('controllerchange', reloadPage, { once: true });
  waiting?.postMessage('take over', []);
  // Milliseconds: it should have come by then; if not, the tab starts again with what there is.
  setTimeout(reloadPage, waiting ? 5000 : 0);
}

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
