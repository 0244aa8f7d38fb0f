import { joinBytes } from '../../core/text/join-bytes.ts';
import type { Result } from '../../core/text/result.ts';
import { nativeCall, type CallFault } from './native-call.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What goes into the derivation beside the shared secret (RFC 7518 §4.6.2). */
export interface OtherInfo {
  /** `enc` where the derived key is the content key, else `alg`. */
  readonly algorithmId: string;
  /** `apu` and `apv`, decoded; empty where the header has none. */
  readonly partyU: Uint8Array;
  readonly partyV: Uint8Array;
}

/** The Concat KDF with SHA-256 (RFC 7518 §4.6.2, NIST SP 800-56A §5.8.1): a key of `size` bytes. */
export function concatKdf(sharedSecret: Uint8Array, size: number, info: OtherInfo): Promise<Result<Bytes, CallFault>> {
  const { algorithmId, partyU, partyV } = info;
  const fixed = joinBytes(
    sharedSecret,
    prefixed(new TextEncoder().encode(algorithmId)),
    prefixed(partyU),
    prefixed(partyV),
    uint32(size * 8),
  );
  return nativeCall(async () => {
    const rounds: Uint8Array[] = [];
    for (let round = 1; rounds.length * 32 < size; round++) {
      rounds.push(new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(uint32(round), fixed))));
    }
    return joinBytes(...rounds).slice(0, size);
  });
}

const prefixed = (bytes: Uint8Array): Bytes => joinBytes(uint32(bytes.length), bytes);

function uint32(value: number): Bytes {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value);
  return new Uint8Array(view.buffer);
}
