import type { Key } from '../../core/keys/key.ts';
import { generateKey } from '../../crypto/keys/generate-key.ts';
import { forever } from './forever.ts';
import { needed } from './needed.ts';

/** A new private key or secret for an algorithm. */
export const newKey = async (algorithm: string, kid?: string, signal: AbortSignal = forever): Promise<Key> =>
  needed(await generateKey(algorithm, kid, signal));
