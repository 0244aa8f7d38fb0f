import { mendedBodies } from './mended-bodies.ts';
import { placeholderIn } from '../../placeholder.ts';
import { fixedHeaderKey } from './fixed-header-key.ts';
import type { PemMender } from '../read-pem.ts';

/** What is tried with a block that cannot be read as it is. */
export const pemMender: PemMender = {
  bodies: mendedBodies,
  key: fixedHeaderKey,
  problem: (body) =>
    placeholderIn(body)
      ? 'This PEM block has a placeholder where the key should be: someone left the key out. Paste the whole key.'
      : undefined,
};
