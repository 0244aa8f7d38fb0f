import { fittingHere } from '../reading/fitting-here.ts';
import type { Rule } from '../rule.ts';
import { secretText } from '../reading/secret-text.ts';

const shapes = [
  [/^-----BEGIN (?:[A-Z]+ )*PUBLIC KEY-----/, 'a public key in PEM'],
  [/^-----BEGIN CERTIFICATE-----/, 'a certificate in PEM'],
  [/^-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, 'a private key in PEM'],
  [/^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-\S+) AAAA/, 'a public key of SSH'],
  [/^\{.{0,300}"kty"\s*:/s, 'a key as a JWK'],
] as const;

export const secretIsKey: Rule = {
  id: 'secret-is-key',
  title: 'A key that is used as a shared secret',
  severity: 'error',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.1' },
  why: 'A public key is known to all; a server that takes it for the secret of HMAC lets everybody sign.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Use an algorithm of the key (RS256, ES256), or a random secret for HMAC.',
  examples: {
    flagged: [
      'keys: {"kty":"oct","k":"LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0RRZ0FFCi0tLS0tRU5EIFBVQkxJQyBLRVktLS0tLQo"}\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: {"kty":"oct","k":"cThacjJMeFY3dEtwNFl3TjljRmIxSHNKNmRHbTNSYVQ1ZVVvMGlReg"}\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    for (const { key, algorithm, span } of fittingHere(token, circumstances)) {
      const text = algorithm.kind === 'mac' ? secretText(key)?.trimStart().slice(0, 400) : undefined;
      const what = text === undefined ? undefined : shapes.find(([shape]) => shape.test(text))?.[1];
      if (what === undefined) continue;
      yield {
        span,
        message: `The shared secret at hand is itself ${what}. ${algorithm.name} would take its characters as the secret${what.includes('public') || what.includes('certificate') ? ', and they are no secret: whoever has them can sign. That is how tokens are forged where a server mixes up algorithms' : ', which no server expects'}.`,
      };
    }
  },
};
