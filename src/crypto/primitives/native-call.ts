import { fail, ok, type Result } from '../../core/text/result.ts';
import { loadPart } from '../../core/text/load-part.ts';

/** `unavailable`: nothing here can compute it. `refused`: it can, and not with these numbers. */
export type CallFault = 'unavailable' | 'refused';

/** What a call of WebCrypto gives: it throws NotSupportedError for what it does not know, others for keys and data. */
export async function nativeCall<T>(call: () => Promise<T>): Promise<Result<T, CallFault>> {
  try {
    return ok(await call());
  } catch (error) {
    return fail(error instanceof Error && error.name === 'NotSupportedError' ? 'unavailable' : 'refused');
  }
}

/** What a gap polyfill gives: its chunk is loaded now, which needs the site it came from; it throws for keys and data. */
export async function polyfillCall<M, T>(
  load: () => Promise<M>,
  call: (polyfill: M) => T,
): Promise<Result<T, CallFault>> {
  const polyfill = await loadPart(load);
  if (!polyfill) return fail('unavailable');
  try {
    return ok(call(polyfill));
  } catch {
    return fail('refused');
  }
}

/** Why nothing is computed at all. */
export const INSECURE =
  'Browsers offer WebCrypto only to pages from https or localhost, and this page is from neither.';
