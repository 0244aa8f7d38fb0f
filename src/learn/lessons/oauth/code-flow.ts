import { encodeBase64url } from '../../../core/text/base64url.ts';
import { hashOf } from '../../jwt-tools/hash-of.ts';

/** What the client keeps, and what it sends first (RFC 7636 §4.1, §4.2). */
export interface ProofKey {
  readonly verifier: string;
  readonly challenge: string;
}

const randomText = (bytes: number): string => encodeBase64url(crypto.getRandomValues(new Uint8Array(bytes)));

export async function makeProofKey(): Promise<ProofKey> {
  const verifier = randomText(32);
  return { verifier, challenge: await hashOf(verifier) };
}

/** What an authorization server remembers of a code. */
export interface IssuedCode {
  readonly code: string;
  readonly clientId: string;
  readonly challenge: string;
  isUsed: boolean;
}

export const issueCode = (clientId: string, challenge: string): IssuedCode => ({
  code: randomText(16),
  clientId,
  challenge,
  isUsed: false,
});

interface TokenRequest {
  readonly code: string;
  readonly clientId: string;
  readonly verifier: string;
}

/** What the token endpoint says to a code: a sentence, and the error of RFC 6749 §5.2 where it refuses. */
export async function redeem(
  issued: IssuedCode,
  request: TokenRequest,
): Promise<{ readonly error?: string; readonly says: string }> {
  if (request.code !== issued.code) return { error: 'invalid_grant', says: 'This code was never issued.' };
  if (issued.isUsed) return { error: 'invalid_grant', says: 'This code was used before, and works once.' };
  if (request.clientId !== issued.clientId)
    return { error: 'invalid_grant', says: 'This code was issued to another client.' };
  if ((await hashOf(request.verifier)) !== issued.challenge)
    return { error: 'invalid_grant', says: 'The hash of the code_verifier is not the code_challenge that came first.' };
  issued.isUsed = true;
  return { says: 'The code is good, and so is the code_verifier. Here is the access token.' };
}
