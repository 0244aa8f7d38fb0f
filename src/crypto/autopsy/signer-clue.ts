import type { AutopsyClue } from '../../core/autopsy/report.ts';
import { toBytes } from '../../core/keys/numbers/big-number.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { list } from '../../core/text/words.ts';
import { digestOf } from './digests.ts';
import type { AutopsyEvidence } from './evidence.ts';
import { signingBytes } from './inputs.ts';
import { keyThumbprint } from './key-thumbprint.ts';
import { ecdsaCurve } from './verifier.ts';

/**
 * The keys that an ECDSA signature does match, which the signature itself tells (SEC 1 §4.1.6): two as a rule, four at most. Whether the token or the
 * text around it names one of them is told, too. Undefined for other signatures.
 */
export async function signerClue(evidence: AutopsyEvidence): Promise<AutopsyClue | undefined> {
  const { algorithm, signature, signed } = evidence;
  const { scheme, hash, crv: [crv] = [], signatureLength } = algorithm;
  if (scheme !== 'ECDSA' || hash === undefined || signature.bytes.length !== signatureLength) return undefined;
  const curve = await ecdsaCurve(crv).catch(() => undefined);
  if (!curve) return undefined;
  const digest = digestOf(hash, signingBytes(signed));
  const size = signature.bytes.length / 2;
  // The last two where r was reduced by the order of the curve.
  const thumbprints = [0, 1, 2, 3].flatMap((recovery) => {
    try {
      const found = curve.Signature.fromBytes(signature.bytes).addRecoveryBit(recovery).recoverPublicKey(digest);
      const [x, y] = [found.x, found.y].map((number) => encodeBase64url(toBytes(number, size)));
      const thumbprint = keyThumbprint({
        kty: 'EC',
        ...(crv !== undefined && { crv }),
        ...(x !== undefined && { x }),
        ...(y !== undefined && { y }),
      });
      return thumbprint === undefined ? [] : [thumbprint];
    } catch {
      // No point has this r.
      return [];
    }
  });
  if (thumbprints.length === 0) return undefined;
  const named = placeOfOne(evidence, thumbprints);
  const noun = thumbprints.length === 1 ? 'thumbprint' : 'thumbprints';
  const which = `${thumbprints.length === 1 ? '' : 'one of '}the SHA-256 ${noun} (RFC 7638) ${list(thumbprints, 'or')}`;
  const text = `None of your keys made this signature over this header and payload. If nothing was changed since ${evidence.algorithm.name} signed them, the key that did has ${which}.${named === undefined ? '' : ` ${named.where} names ${named.thumbprint}.`}`;
  return {
    kind: 'signer',
    text,
    facts: { thumbprints: thumbprints.join(' '), ...(named && { named: named.thumbprint }) },
  };
}

interface Named {
  readonly thumbprint: string;
  readonly where: string;
}

/** Which of them is named, and where. What is around a token is not said by it. */
function placeOfOne({ signed, around = '' }: AutopsyEvidence, thumbprints: readonly string[]): Named | undefined {
  const token = [signed.header, signed.payload].map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
  for (const [text, where] of [
    [token, 'The token itself'],
    [around, 'The text around the token'],
  ] as const) {
    const thumbprint = thumbprints.find((one) => text.includes(one));
    if (thumbprint !== undefined) return { thumbprint, where };
  }
  return undefined;
}
