import type { Result } from '../../core/text/result.ts';
import { nativeCall, type CallFault } from './native-call.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** `size` in bytes. */
interface Pbkdf2 {
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
  readonly salt: Bytes;
  readonly iterations: number;
  readonly size: number;
}

/** RFC 8018 §5.2. */
export const pbkdf2 = (password: Bytes, { hash, salt, iterations, size }: Pbkdf2): Promise<Result<Bytes, CallFault>> =>
  nativeCall(async () => {
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash, salt, iterations }, key, size * 8));
  });
