import { algorithmNames, kitOf, type AlgorithmName } from '../../src/crypto/autopsy/fixtures/kit.ts';

/** The algorithm as the fixtures know it. Throws where they do not. */
export function fixtureAlgorithm(alg: string): AlgorithmName {
  const found = algorithmNames.find((name) => name === alg);
  if (!found) throw new Error(`no keys for ${alg}`);
  return found;
}

/** The keys of the fixtures that fit an algorithm, as PEM; empty for HMAC. */
export function pemsOf(alg: string): { readonly publicKey: string; readonly privateKey: string } {
  const kit = kitOf(fixtureAlgorithm(alg));
  return {
    publicKey: kit.publicKey?.export({ type: 'spki', format: 'pem' }).toString() ?? '',
    privateKey: kit.privateKey?.export({ type: 'pkcs8', format: 'pem' }).toString() ?? '',
  };
}
