import type { Key } from '../../../core/keys/key.ts';
import { signJwt } from '../../jwt-tools/make-jwt.ts';
import { verifyJwt } from '../../jwt-tools/verify-jwt.ts';
import type { Playground } from '../../state/playground.ts';

export type Party = 'issuer' | 'verifier' | 'stranger';

/** What came of an attempt; `says` is a sentence. */
export interface Outcome {
  readonly party: Party;
  readonly deed: 'check' | 'forge';
  readonly succeeded: boolean;
  readonly says: string;
}

/** What a party holds: a public key is everybody’s, a shared secret only that of those who share it. */
export function keyOf(playground: Playground, party: Party): Key | undefined {
  if (party === 'issuer') return playground.$signer.get();
  const [key] = playground.$verifiers.get();
  return party === 'stranger' && key?.use === 'secret' ? undefined : key;
}

/** Checks the token of the playground with what the party holds. */
export async function check(playground: Playground, party: Party): Promise<Outcome> {
  const answer = await verifyJwt(playground.$token.get(), keyOf(playground, party));
  const says = answer.verdict === 'valid' ? 'The signature fits: it can check the token.' : answer.why;
  return { party, deed: 'check', succeeded: answer.verdict === 'valid', says };
}

/** Signs other claims with what the party holds, and lets the true verifier judge. */
export async function forge(playground: Playground, party: Party): Promise<Outcome> {
  const signed = await signJwt({ header: playground.$header.get(), payload: FORGED }, keyOf(playground, party));
  const outcome = { party, deed: 'forge' } as const;
  if (!signed.ok) return { ...outcome, succeeded: false, says: signed.problem };
  const answer = await verifyJwt(signed.value, keyOf(playground, 'verifier'));
  const says =
    answer.verdict === 'valid'
      ? 'It made a token with "role":"admin", and the verifier’s key says that its signature fits.'
      : answer.why;
  return { ...outcome, succeeded: answer.verdict === 'valid', says };
}

const FORGED = '{"sub":"ada","role":"admin"}';
