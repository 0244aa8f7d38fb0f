import { calledKey } from '../jwe-header/called-key.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { withPublicNumbers } from '../keys/complete-key.ts';
import { hasPolyfill, sharedSecret } from '../primitives/ecdh.ts';
import type { Agreement } from '../jwe-header/key-scheme.ts';
import { agreedKey } from './agreed-key.ts';
import { cannotCompute, refused, type Recovered, type Recovery, type TrialFault } from './recovery.ts';
import { schemeNotes } from './scheme-notes.ts';
import { unwrap } from './unwrap.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** ECDH-ES (RFC 7518 §4.6): what both keys agree on is the content key, or wraps it. */
export async function agree(recovery: Recovery<Agreement>): Recovered {
  const { scheme, wanted } = recovery;
  const secret = await secretWith(recovery);
  if (!secret.ok) return secret;
  const derived = await agreedKey(wanted, scheme, secret.value);
  if (!derived.ok) return cannotCompute(wanted.algorithm, false);
  const notes = schemeNotes(scheme);
  if (scheme.wrapBytes === undefined) return ok({ bytes: derived.value, proven: false, notes });
  return unwrap(recovery, derived.value, 'the encrypted key, or "epk", "apu" or "apv" in the header,', notes);
}

async function secretWith({ scheme, key, wanted }: Recovery<Agreement>): Promise<Result<Bytes, TrialFault>> {
  const { crv = '' } = key.material;
  const secret = await sharedSecret((await withPublicNumbers(key)).material, scheme.ephemeral.material);
  if (secret.ok) return secret;
  if (secret.problem === 'unavailable') {
    return cannotCompute(
      { name: `${wanted.algorithm.name} on ${crv}`, title: wanted.algorithm.title },
      hasPolyfill(crv),
    );
  }
  if (key.kty === 'OKP') {
    const why = `"epk" in the header and ${calledKey(key)} agree on nothing but zeros: "epk" is a point of small order, which no honest sender makes (RFC 7748 §6), or the numbers of the key do not belong together.`;
    return fail({ kind: 'failed', because: 'damaged', part: 'header', why });
  }
  return refused(
    'unusable-key',
    `WebCrypto refuses ${calledKey(key)}: its private number belongs to another point, or the point is not on ${crv}.`,
  );
}
