import type { Driven } from './driven.ts';

declare global {
  /** Sends what was meant for workers meanwhile, and holds nothing back any more. */
  var releaseWorkers: (() => void) | undefined;
}

/** Runs before the page. From now on no worker hears anything of it. */
export function holdWorkers(): void {
  const held: (() => void)[] = [];
  const post = Reflect.get(Worker.prototype, 'postMessage');
  Worker.prototype.postMessage = function (...given: unknown[]) {
    held.push(() => void Reflect.apply(post, this, given));
  };
  globalThis.releaseWorkers = () => {
    Worker.prototype.postMessage = post;
    held.forEach((send) => send());
  };
}

export const release = (driven: Driven): Promise<void> => driven.evaluate(() => globalThis.releaseWorkers?.(), '');
