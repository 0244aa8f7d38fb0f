/**
 * The compact form of a twin with the faults of spelling that the original has: padding that base64url leaves out, and the characters of
 * base64 in place of those of base64url (RFC 7515 §2).
 */
export function damagedLike(twin: string, original: string): string {
  if (twin.trimStart().startsWith('{')) return twin;
  const before = original.split('.');
  return twin
    .split('.')
    .map((part, index) => partLike(part, before[index] ?? ''))
    .join('.');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The last character with the spare bits of the original's (RFC 4648 §3.5). */
export function withSpareBits(twin: string, original: string): string {
  const spare = twin.length % 4 === 2 ? 4 : twin.length % 4 === 3 ? 2 : 0;
  const [own, other] = [twin, original].map((text) => alphabet.indexOf(text.at(-1) ?? ''));
  if (
    spare === 0 ||
    own === undefined ||
    other === undefined ||
    own < 0 ||
    other < 0 ||
    twin.length !== original.length
  )
    return twin;
  const bits = other % 2 ** spare;
  return twin.slice(0, -1) + (alphabet[own - (own % 2 ** spare) + bits] ?? '');
}

function partLike(part: string, original: string): string {
  const isPlain = /[+/]/.test(original) && !/[_]/.test(original);
  const spelled = isPlain ? part.replaceAll('-', '+').replaceAll('_', '/') : part;
  const padding = /[^=](=+)$/.exec(original)?.[1] ?? '';
  return padding === '' ? spelled : spelled + '='.repeat((4 - (spelled.length % 4)) % 4);
}
