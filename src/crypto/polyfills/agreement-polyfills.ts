import type { AgreementPolyfill } from './polyfill.ts';

/** What a browser may lack for ECDH and a library computes instead, by curve. Each is a chunk of its own. */
export const agreementPolyfills: ReadonlyMap<string, () => Promise<AgreementPolyfill>> = new Map<
  string,
  () => Promise<AgreementPolyfill>
>([
  ['X25519', () => import('./x25519.ts')],
  ['X448', () => import('./x448.ts')],
]);
