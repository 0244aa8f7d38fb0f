import type { KeyMaterial } from '../../core/keys/key.ts';
import { ok, type Result } from '../../core/text/result.ts';
import { newPair, sharedSecret } from '../primitives/ecdh.ts';
import { refuse, type EncryptionProblem } from '../jwe-header/encryption-problem.ts';
import { headerBytes } from '../jwe-header/header-bytes.ts';
import { agreedKey } from './agreed-key.ts';
import { notProduced, type NewContentKey, type Production } from './production.ts';

interface Agreed extends Omit<NewContentKey, 'encryptedKey'> {
  /** The ephemeral key, with its private number. */
  readonly pair: KeyMaterial;
}

/** ECDH-ES with a new ephemeral key, whose public half goes into the header as `epk` (RFC 7518 §4.6.1.1). */
export async function agreeAnew(
  production: Production<Extract<Production['management'], { mode: 'agreement' }>>,
): Promise<Result<Agreed, EncryptionProblem>> {
  const { headers, wanted, management, key } = production;
  const partyU = headerBytes(headers, 'apu', 'RFC 7518 §4.6.1.2');
  if (!partyU.ok) return refuse(partyU.problem.because, partyU.problem.why);
  const partyV = headerBytes(headers, 'apv', 'RFC 7518 §4.6.1.3');
  if (!partyV.ok) return refuse(partyV.problem.because, partyV.problem.why);
  const pair = await newPair(key.kty === 'EC' ? 'EC' : 'OKP', key.crv ?? '');
  if (!pair.ok) return notProduced(production, pair.problem);
  const secret = await sharedSecret(pair.value, key.material);
  if (!secret.ok) return notProduced(production, secret.problem);
  const nothing = new Uint8Array(0);
  const parties = { partyU: partyU.value ?? nothing, partyV: partyV.value ?? nothing };
  const derived = await agreedKey(wanted, { ...management, ...parties }, secret.value);
  if (!derived.ok) return notProduced(production, derived.problem, false);
  const { d: _, ...open } = pair.value;
  return ok({
    bytes: derived.value,
    parameters: [{ name: 'epk', json: JSON.stringify(open) }],
    notes: [],
    pair: pair.value,
  });
}
