import { errors } from 'jose';
import type { OwnReason } from '../../core/registry/engine.ts';

/** Why jose computed nothing, from what it threw. WebCrypto throws DOMExceptions through it, jose itself TypeErrors for keys. */
export function refusalOf(error: unknown): OwnReason {
  if (error instanceof errors.JOSENotSupported) return 'not-in-browser';
  if (error instanceof errors.JOSEError) return 'refused-token';
  const name = error instanceof Error ? error.name : '';
  // Chromium names a key size that it lacks, AES-192, by an OperationError.
  return name === 'NotSupportedError' || name === 'OperationError' ? 'not-in-browser' : 'refused-key';
}
