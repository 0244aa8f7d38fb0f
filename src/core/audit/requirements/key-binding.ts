import type { FurtherRequirement } from '../profile.ts';
import { carried } from './carried.ts';
import { keyBindingClaims } from './key-binding-claims.ts';
import { keyBindingHeader } from './key-binding-header.ts';

/** What is asked of the key binding JWT at the end of an SD-JWT; its digest is compared where it is verified. */
export const keyBinding: readonly FurtherRequirement[] = carried(
  'kb',
  'key binding JWT',
  'key-binding',
  { header: keyBindingHeader, claims: keyBindingClaims.filter(({ id }) => id !== 'sd_hash-digest') },
  (token) => (token.kind === 'sd-jwt' ? token.keyBindingJwt : undefined),
);
