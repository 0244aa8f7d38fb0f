import type { SecretSourceHypothesis } from '../axes.ts';

export const jwkAsSecret: SecretSourceHypothesis = {
  id: 'jwk-as-secret',
  axis: 'secret-source',
  family: 'secret',
  rarity: 2,
  title: 'Text of a JSON key used as the secret',
  fix: 'secret-encoding',
  *variants({ keys, keyText }) {
    const isJson = /^\s*\{/.test(keyText) && keys.some(({ kty }) => kty === 'oct');
    if (!isJson) return;
    for (const text of [keyText, compact(keyText)]) if (text !== undefined) yield { value: { text, reading: 'utf8' } };
  },
  clause: () => 'the text of the JWK is used as the secret',
  because: () => 'The secret of a JWK is its member “k”, base64url-decoded (RFC 7518 §6.4.1).',
};

function compact(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}
