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

function partLike(part: string, original: string): string {
  const isPlain = /[+/]/.test(original) && !/[_]/.test(original);
  const spelled = isPlain ? part.replaceAll('-', '+').replaceAll('_', '/') : part;
  const padding = /[^=](=+)$/.exec(original)?.[1] ?? '';
  return padding === '' ? spelled : spelled + '='.repeat((4 - (spelled.length % 4)) % 4);
}
