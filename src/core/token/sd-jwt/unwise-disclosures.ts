import { textOfPath, type ClaimPath } from '../claim-path.ts';

/** RFC 9901 §9.7: what a receiver needs to judge the token itself. */
export const criticalClaims: ReadonlySet<string> = new Set(['iss', 'aud', 'exp', 'nbf', 'cnf']);

/** The draft of SD-JWT VC (draft-ietf-oauth-sd-jwt-vc §3.2.2) keeps these plain, too. */
const criticalOfCredential = new Set(['vct', 'vct#integrity', 'status']);

/** A path that had better stay plain, and a sentence that says why. */
export interface UnwiseDisclosure {
  readonly path: ClaimPath;
  readonly why: string;
}

/**
 * Which claims should not be made selectively disclosable (RFC 9901 §9.7): advice, not a refusal. `typ` is that of the header.
 * Single elements of `aud` may be hidden; anything inside `cnf` is a part of the holder's key.
 */
export function unwiseDisclosures(paths: readonly ClaimPath[], typ?: string): readonly UnwiseDisclosure[] {
  const isCredential = /^(?:application\/)?(?:dc|vc)\+sd-jwt$/i.test(typ ?? '');
  return paths.flatMap((path): readonly UnwiseDisclosure[] => {
    const [name, ...inner] = path;
    if (typeof name !== 'string' || (inner.length > 0 && name !== 'cnf' && name !== 'status')) return [];
    if (criticalClaims.has(name))
      return [{ path, why: `A holder could leave “${textOfPath(path)}” out. ${needed(name)}` }];
    if (!isCredential || !criticalOfCredential.has(name)) return [];
    const why = `SD-JWT VC (draft-ietf-oauth-sd-jwt-vc) does not allow “${name}” to be selectively disclosable: a receiver of a credential needs it.`;
    return [{ path, why }];
  });
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['iss', 'A receiver needs it to know whose key must have signed'],
  ['aud', 'A receiver needs it to know whether the token is meant for it'],
  ['exp', 'Without it the token never expires for a receiver'],
  ['nbf', 'Without it a receiver takes the token before its time'],
  ['cnf', 'Without it nobody can check whose token it is'],
]);

const needed = (name: string): string => `${reasons.get(name) ?? 'A receiver needs it'} (RFC 9901 §9.7).`;
