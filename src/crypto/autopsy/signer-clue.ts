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
 * The keys that an ECDSA signature does match, which the signature itself tells (SEC 1 §4.1.6): two as a rule. Whether one of them is
 * named beside the token is told, too. Undefined for other signatures.
 */
export async function signerClue(evidence: AutopsyEvidence): Promise<AutopsyClue | undefined> {
  const { algorithm, signature, signed } = evidence;
  const { scheme, hash, crv: [crv] = [], signatureLength } = algorithm;
  if (scheme !== 'ECDSA' || hash === undefined || signature.bytes.length !== signatureLength) return undefined;
  const curve = await ecdsaCurve(crv).catch(() => undefined);
  if (!curve) return undefined;
  const digest = digestOf(hash, signingBytes(signed));
  const size = signature.bytes.length / 2;
  const thumbprints = [0, 1].flatMap((recovery) => {
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
  const named = thumbprints.find((one) => isNamed(evidence, one));
  const which = thumbprints.length === 1 ? 'The key that signed it has' : 'The key that signed it has one of';
  const text = `None of your keys signed this token, unless it was changed. ${which} the SHA-256 ${thumbprints.length === 1 ? 'thumbprint' : 'thumbprints'} (RFC 7638) ${list(thumbprints, 'or')}.${named === undefined ? '' : ` The token names ${named} itself.`}`;
  return {
    kind: 'signer',
    text,
    facts: { thumbprints: thumbprints.join(' '), ...(named === undefined ? {} : { named }) },
  };
}

const isNamed = ({ signed, around = '' }: AutopsyEvidence, thumbprint: string): boolean =>
  [new TextDecoder().decode(signed.header.bytes), new TextDecoder().decode(signed.payload.bytes), around].some((text) =>
    text.includes(thumbprint),
  );
