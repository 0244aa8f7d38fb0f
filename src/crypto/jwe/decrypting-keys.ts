import { nameKey } from '../../core/keys/describe-key.ts';
import { fittingKeys, type MisfitKey } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import type { EncryptedWith } from '../jwe-header/encrypted-with.ts';

interface DecryptingKeys {
  readonly fitting: readonly Key[];
  readonly misfits: readonly MisfitKey[];
}

/** Which keys can open what the header describes: by type, size and curve, private where there are two halves. */
export function decryptingKeys(wanted: EncryptedWith, keys: readonly Key[]): DecryptingKeys {
  const { algorithm, encryption, scheme, kid } = wanted;
  const { fitting, misfits } = fittingKeys(algorithm, keys, kid, encryption);
  const curve = scheme.mode === 'agreement' ? scheme.ephemeral.crv : undefined;
  const objections = fitting.flatMap((key): readonly MisfitKey[] => {
    if (key.use === 'public') {
      return [{ key, why: `The ${nameKey(key)} can only encrypt; the private key decrypts.` }];
    }
    if (curve === undefined || key.crv === curve) return [];
    const why = `This is an ${nameKey(key)}, and "epk" in the header is on ${curve}: the token was encrypted for a key on that curve (RFC 7518 §4.6.1.1).`;
    return [{ key, why }];
  });
  const refused = new Set(objections.map(({ key }) => key));
  return { fitting: fitting.filter((key) => !refused.has(key)), misfits: [...misfits, ...objections] };
}
