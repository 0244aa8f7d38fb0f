import { fail, ok, type Result } from '../../core/text/result.ts';
import { loadPart } from '../../core/text/load-part.ts';
import { agreementPolyfills } from './agreement-polyfills.ts';
import type { Polyfill, SignaturePolyfill } from './polyfill.ts';

/** What a browser may lack and a library computes instead, by curve or parameter set. Each is a chunk of its own. */
const signing: ReadonlyMap<string, () => Promise<SignaturePolyfill>> = new Map([
  ['secp256k1', async () => (await import('./secp256k1.ts')).secp256k1],
  ['Ed25519', async () => (await import('./ed25519.ts')).ed25519],
  ['Ed448', async () => (await import('./ed448.ts')).ed448],
  ['ML-DSA-44', async () => (await import('./ml-dsa.ts')).mlDsa44],
  ['ML-DSA-65', async () => (await import('./ml-dsa.ts')).mlDsa65],
  ['ML-DSA-87', async () => (await import('./ml-dsa.ts')).mlDsa87],
]);

/** Loads what signs on a curve or with a parameter set. Undefined where there is none; the problem is a sentence. */
export async function loadSignaturePolyfill(name: string): Promise<Result<SignaturePolyfill, string> | undefined> {
  const load = signing.get(name);
  return load && attempt(name, load);
}

/** The same for keys that only agree on others, too. */
export async function loadPolyfill(name: string): Promise<Result<Polyfill, string> | undefined> {
  const load: (() => Promise<Polyfill>) | undefined = signing.get(name) ?? agreementPolyfills.get(name);
  return load && attempt(name, load);
}

async function attempt<T extends Polyfill>(name: string, load: () => Promise<T>): Promise<Result<T, string>> {
  const polyfill = await loadPart(load);
  return polyfill ? ok(polyfill) : fail(partMissing(`compute ${name}`));
}

/** "compute Ed448": a sentence, and what to do. */
export const partMissing = (what: string): string =>
  `This browser cannot ${what}, and the part of Jotter that does it instead could not be loaded. Is this browser offline? Reload the page when it is not.`;
