import { joinBytes } from '../../core/text/join-bytes.ts';
import type { Result } from '../../core/text/result.ts';
import type * as Polyfill from './aes-polyfill.ts';
import { polyfillCall, nativeCall, type CallFault } from './native-call.ts';

// Every key here has 16, 24 or 32 bytes: one that WebCrypto does not import is of a size that it lacks. `refused` always
// says that a tag or a check value does not fit.

type Bytes = Uint8Array<ArrayBuffer>;
type Answer = Promise<Result<Bytes, CallFault>>;

const loadPolyfill = (): Promise<typeof Polyfill> => import('./aes-polyfill.ts');

interface Ways {
  readonly mode: 'AES-GCM' | 'AES-CBC' | 'AES-CTR' | 'AES-KW';
  readonly usages: readonly KeyUsage[];
  readonly native: (key: CryptoKey) => Promise<ArrayBuffer>;
  readonly polyfill: (polyfill: typeof Polyfill) => Bytes;
}

async function aes(key: Bytes, { mode, usages, native, polyfill }: Ways): Answer {
  const imported = await nativeCall(() => crypto.subtle.importKey('raw', key, mode, false, [...usages]));
  if (imported.ok) {
    const done = await nativeCall(async () => new Uint8Array(await native(imported.value)));
    if (done.ok || done.problem === 'refused') return done;
  }
  return polyfillCall(loadPolyfill, polyfill);
}

/** AES-GCM (NIST SP 800-38D) with a tag of 16 bytes, which comes behind the ciphertext. */
export const gcmSeal = (key: Bytes, iv: Bytes, data: Bytes, aad: Bytes): Answer =>
  aes(key, {
    mode: 'AES-GCM',
    usages: ['encrypt'],
    native: (own) => crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, own, data),
    polyfill: (polyfill) => polyfill.gcmSeal(key, iv, data, aad),
  });

export const gcmOpen = (key: Bytes, iv: Bytes, sealed: Bytes, aad: Bytes): Answer =>
  aes(key, {
    mode: 'AES-GCM',
    usages: ['decrypt'],
    native: (own) => crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: aad }, own, sealed),
    polyfill: (polyfill) => polyfill.gcmOpen(key, iv, sealed, aad),
  });

/** What GCM decrypts, its tag not looked at: it is CTR mode, whose counter begins at 2 (NIST SP 800-38D §7.2; iv of 12 bytes). */
export function gcmPeek(key: Bytes, iv: Bytes, ciphertext: Bytes): Answer {
  const counter = joinBytes(iv, Uint8Array.of(0, 0, 0, 2));
  return aes(key, {
    mode: 'AES-CTR',
    usages: ['decrypt'],
    native: (own) => crypto.subtle.decrypt({ name: 'AES-CTR', counter, length: 32 }, own, ciphertext),
    polyfill: (polyfill) => polyfill.ctrDecrypt(key, counter, ciphertext),
  });
}

/** AES-CBC with the padding of PKCS #7 (RFC 7518 §5.2.2.1). */
export const cbcEncrypt = (key: Bytes, iv: Bytes, data: Bytes): Answer =>
  aes(key, {
    mode: 'AES-CBC',
    usages: ['encrypt'],
    native: (own) => crypto.subtle.encrypt({ name: 'AES-CBC', iv }, own, data),
    polyfill: (polyfill) => polyfill.cbcEncrypt(key, iv, data),
  });

/** What CBC decrypts, whatever its padding, which stays; whole blocks. */
export const cbcDecrypt = (key: Bytes, iv: Bytes, data: Bytes): Answer =>
  aes(key, {
    mode: 'AES-CBC',
    usages: ['encrypt', 'decrypt'],
    native: async (own) => {
      // WebCrypto takes padding away or throws: one more block, which is nothing but padding, is there for that.
      const last = data.slice(-16);
      const more = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: last }, own, new Uint8Array(0));
      return crypto.subtle.decrypt({ name: 'AES-CBC', iv }, own, joinBytes(data, new Uint8Array(more)));
    },
    polyfill: (polyfill) => polyfill.cbcDecrypt(key, iv, data),
  });

// WebCrypto wraps keys only. An HMAC key may have any length.
const anyKey = { name: 'HMAC', hash: 'SHA-256' } as const;

/** AES key wrap (RFC 3394 §2.2.1): 8 bytes longer than the key inside. */
export const wrapKey = (key: Bytes, contentKey: Bytes): Answer =>
  aes(key, {
    mode: 'AES-KW',
    usages: ['wrapKey'],
    native: async (own) => {
      const inside = await crypto.subtle.importKey('raw', contentKey, anyKey, true, ['sign']);
      return crypto.subtle.wrapKey('raw', inside, own, 'AES-KW');
    },
    polyfill: (polyfill) => polyfill.wrapKey(key, contentKey),
  });

/** The key inside, whose check value was right (RFC 3394 §2.2.2). */
export const unwrapKey = (key: Bytes, wrapped: Bytes): Answer =>
  aes(key, {
    mode: 'AES-KW',
    usages: ['unwrapKey'],
    native: async (own) => {
      const inside = await crypto.subtle.unwrapKey('raw', wrapped, own, 'AES-KW', anyKey, true, ['sign']);
      return crypto.subtle.exportKey('raw', inside);
    },
    polyfill: (polyfill) => polyfill.unwrapKey(key, wrapped),
  });
