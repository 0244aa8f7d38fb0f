import type { Key } from '../../../core/keys/key.ts';
import { readJson } from '../../../core/text/json.ts';
import { stringOf } from '../../../core/text/json-node.ts';
import { encodeBase64url } from '../../../core/text/base64url.ts';
import { sign } from '../../../crypto/jws/sign.ts';
import type { Verification } from '../../../core/judgement/verification.ts';
import { verify } from '../../../crypto/jws/verify.ts';
import type { Bench } from '../../state/workbench.ts';
import { readToken } from '../../../state/session/session.ts';

export type Party = 'issuer' | 'verifier' | 'stranger';

/** What came of an attempt; `says` is a sentence. */
export interface Outcome {
  readonly party: Party;
  readonly deed: 'check' | 'forge';
  readonly succeeded: boolean;
  readonly says: string;
}

const { signal } = new AbortController();
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What a party holds: a public key is everybody’s, a shared secret only that of those who share it. */
export function keyOf(bench: Bench, party: Party): Key | undefined {
  if (party === 'issuer') return bench.$signer.get();
  const [key] = bench.$verifiers.get();
  return party === 'stranger' && key?.use === 'secret' ? undefined : key;
}

/** Checks the token of the bench with what the party holds. */
export async function check(bench: Bench, party: Party): Promise<Outcome> {
  const answer = await verified(bench.$token.get(), keyOf(bench, party));
  const says = answer.verdict === 'valid' ? 'The signature fits: it can check the token.' : answer.why;
  return { party, deed: 'check', succeeded: answer.verdict === 'valid', says };
}

/** Signs other claims with what the party holds, and lets the true verifier judge. */
export async function forge(bench: Bench, party: Party): Promise<Outcome> {
  const alg = stringOf(readJson(bench.$header.get()).root, 'alg') ?? '';
  const input = `${encodeBase64url(utf8(bench.$header.get()))}.${encodeBase64url(utf8(FORGED))}`;
  const signed = await sign(utf8(input), alg, keyOf(bench, party), signal);
  const outcome = { party, deed: 'forge' } as const;
  if (!signed.ok) return { ...outcome, succeeded: false, says: signed.problem.message };
  const answer = await verified(`${input}.${signed.value.signature}`, keyOf(bench, 'verifier'));
  const says =
    answer.verdict === 'valid'
      ? 'It made a token with "role":"admin", and the verifier’s key says that its signature fits.'
      : answer.why;
  return { ...outcome, succeeded: answer.verdict === 'valid', says };
}

const FORGED = '{"sub":"ada","role":"admin"}';

async function verified(token: string, key: Key | undefined): Promise<Verification> {
  const parsed = readToken(token);
  if (parsed.kind !== 'jws') return { verdict: 'unknown', because: 'malformed', why: 'There is no token yet.' };
  return verify(parsed, key ? [key] : [], signal);
}
