import { isPublishedSecret } from '../../core/audit/reading/published-secrets.ts';
import { secretText } from '../../core/audit/reading/secret-text.ts';
import type { Key } from '../../core/keys/key.ts';
import { nameBefore } from './twin-secret.ts';

/** Characters in a row that two secrets share by chance only. */
const run = 5;

/** Whether a twin's key tells anything of a secret or private key that it stands for; published secrets share words. */
export function sharesSecret(keys: readonly Key[], twinKeys: readonly Key[]): boolean {
  const hidden = keys.filter(({ use }) => use !== 'public');
  return hidden.some((key) => twinKeys.some((twin) => isSame(key, twin) || hasRunOf(key, twin)));
}

/** Without the name of a setting, which tells nothing. */
function withoutName(key: Key): string {
  const text = secretText(key) ?? '';
  return text.slice(nameBefore(text).length);
}

/** An empty secret is no secret, and neither are zeros. */
const isSame = ({ material: one }: Key, { material: other }: Key): boolean =>
  (['k', 'd', 'priv'] as const).some((member) => !/^A*$/.test(one[member] ?? '') && one[member] === other[member]);

function hasRunOf(key: Key, twin: Key): boolean {
  const [text, other] = [key, twin].map(withoutName);
  if (text === undefined || other === undefined) return false;
  if (isPublishedSecret(text)) return false;
  const runs = new Set(Array.from({ length: Math.max(0, text.length - run + 1) }, (_, at) => text.slice(at, at + run)));
  return Array.from({ length: Math.max(0, other.length - run + 1) }, (_, at) => other.slice(at, at + run)).some((one) =>
    runs.has(one),
  );
}
