import type { Key } from '../keys/key.ts';
import type { KeyOrigin } from '../keys/key-origin.ts';

/** "the key you pasted"; `made` is said of one that was made in this page. */
export function whoseKey({ source, origin }: Key, made: string): string {
  if (origin) return `a key that ${hostOf(origin)} served, fetched at ${timeOf(origin)}`;
  if (source === 'link') return 'the key that came along';
  return source === 'generated' ? made : 'the key you pasted';
}

export const hostOf = ({ address }: KeyOrigin): string => new URL(address).host;

/** "17:05 UTC": core has no time zone. */
export const timeOf = ({ at }: KeyOrigin): string => `${new Date(at * 1000).toISOString().slice(11, 16)} UTC`;
