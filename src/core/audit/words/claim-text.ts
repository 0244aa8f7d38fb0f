import type { Parsed } from '../../token/token.ts';
import { claimIn, type Found } from '../found.ts';

/** A claim that is a string. */
export function claimText(token: Parsed, name: string): (Found & { readonly text: string }) | undefined {
  const found = claimIn(token, name);
  return found?.value.type === 'string' ? { ...found, text: found.value.value } : undefined;
}
