import type { KeyMaterial } from '../../core/keys/key.ts';
import { curves, type Curve } from '../../core/registry/curves.ts';
import { agreementCurves } from '../../core/registry/key-management-rows.ts';
import { decodeBase64url, encodeBase64url } from '../../core/text/base64url.ts';
import { ok, type Result } from '../../core/text/result.ts';
import { agreementPolyfills } from '../polyfills/agreement-polyfills.ts';
import type { AgreementPolyfill } from '../polyfills/polyfill.ts';
import { polyfillCall, nativeCall, type CallFault } from './native-call.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface AgreementCurve {
  /** As WebCrypto names it; undefined where no browser has it. */
  readonly native: EcKeyImportParams | { readonly name: string } | undefined;
  /** Of the shared secret: a coordinate in whole bytes. */
  readonly bits: number;
  readonly polyfill: (() => Promise<AgreementPolyfill>) | undefined;
}

const inNoBrowser = new Set(['X448']);

const nativeOf = ({ name, kty }: Curve): AgreementCurve['native'] =>
  kty === 'EC' ? { name: 'ECDH', namedCurve: name } : { name };

const agreements: ReadonlyMap<string, AgreementCurve> = new Map(
  agreementCurves.flatMap((name) => {
    const curve = curves.get(name);
    if (!curve) return [];
    const native = inNoBrowser.has(name) ? undefined : nativeOf(curve);
    return [[name, { native, bits: curve.bytes * 8, polyfill: agreementPolyfills.get(name) }]];
  }),
);

/** Whether there is something to fall back to where the browser lacks the curve. */
export const hasPolyfill = (crv: string): boolean => agreements.get(crv)?.polyfill !== undefined;

/**
 * The shared secret Z of ECDH (RFC 7518 §4.6, RFC 8037 §3.2): both keys on one curve, the first with its private number.
 * `refused` where they do not go together, or the result would be all zeros.
 */
export async function sharedSecret(own: KeyMaterial, peer: KeyMaterial): Promise<Result<Bytes, CallFault>> {
  const curve = agreements.get(own.crv ?? '');
  const { native, bits = 0, polyfill } = curve ?? {};
  if (native) {
    const { d: _, ...open } = peer;
    const done = await nativeCall(async () => {
      const privateKey = await crypto.subtle.importKey('jwk', { ...own }, native, false, ['deriveBits']);
      const publicKey = await crypto.subtle.importKey('jwk', { ...open }, native, false, []);
      const secret = await crypto.subtle.deriveBits({ name: native.name, public: publicKey }, privateKey, bits);
      return new Uint8Array(secret);
    });
    if (done.ok || done.problem === 'refused' || !polyfill) return done;
  }
  if (!polyfill) return { ok: false, problem: 'unavailable' };
  const [privateKey, publicKey] = [own.d ?? '', peer.x ?? ''].map((text) => decodeBase64url(text).bytes);
  return polyfillCall(polyfill, (module) =>
    module.sharedSecret(privateKey ?? new Uint8Array(0), publicKey ?? new Uint8Array(0)),
  );
}

/** A new key pair on a curve: the ephemeral key of one token (RFC 7518 §4.6.1.1). */
export async function newPair(kty: 'EC' | 'OKP', crv: string): Promise<Result<KeyMaterial, CallFault>> {
  const { native, bits = 0, polyfill } = agreements.get(crv) ?? {};
  if (native) {
    const made = await nativeCall(() => generated(kty, crv, native));
    if (made.ok || !polyfill) return made;
  }
  if (!polyfill) return { ok: false, problem: 'unavailable' };
  const d = crypto.getRandomValues(new Uint8Array(bits / 8));
  const x = await polyfillCall(polyfill, (module) => module.publicKeyOf(d));
  return x.ok ? ok({ kty, crv, x: encodeBase64url(x.value), d: encodeBase64url(d) }) : x;
}

async function generated(
  kty: 'EC' | 'OKP',
  crv: string,
  native: NonNullable<AgreementCurve['native']>,
): Promise<KeyMaterial> {
  const pair = await crypto.subtle.generateKey(native, true, ['deriveBits']);
  if (!('privateKey' in pair)) throw new Error(`no pair on ${crv}`);
  const { x = '', y, d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { kty, crv, x, ...(y === undefined ? {} : { y }), d };
}
