import type { Key } from '../../../core/keys/key.ts';
import type { ActorId } from './actor.ts';
import { subjectOf } from '../../verifier/check.ts';
import type { CarriedToken, Telling } from './happening.ts';
import type { HttpRequest } from './http.ts';
import type { IssuedTokens, TokenEndpoint } from './token-endpoint.ts';
import type { World } from './world.ts';

interface Asking {
  readonly from: ActorId;
  readonly endpoint: TokenEndpoint;
  readonly request: HttpRequest;
  /** What is told of the request. */
  readonly telling: Telling;
  /** The issuer's key. */
  readonly key: Key;
  /** What is told of an answer with tokens. */
  readonly says: string;
}

/** Somebody asks the token endpoint: the request, what the server checks, and its answer. */
export async function askForTokens(world: World, asking: Asking): Promise<IssuedTokens | undefined> {
  const { from, endpoint, request, telling, key, says } = asking;
  world.request(from, 'server', request, { references: ['RFC 6749 §3.2'], ...telling });
  const { response, checks, issued } = await endpoint.redeem(request);
  const refused = checks.find(({ outcome }) => outcome === 'refused');
  world.deed('server', refused ? 'refuses the request' : 'checks and signs', {
    says: refused
      ? `The server looks at one thing after the other, and stops at the first that is not right: ${subjectOf(refused)}. ${refused.why}`
      : 'All that the server looks at is as it should be, so it makes tokens and signs them with its private key.',
    references: ['RFC 6749 §5.1'],
    checks,
    ...(issued && { tokens: carriedIn(issued, key) }),
  });
  world.response('server', from, response, {
    says: issued
      ? says
      : 'The server refuses with 400, and the body says why: an error code that OAuth defines, and a sentence for who reads the log.',
    references: [issued ? 'RFC 6749 §5.1' : 'RFC 6749 §5.2'],
    ...(issued && { tokens: carriedIn(issued, key) }),
  });
  return issued;
}

const carriedIn = ({ access, id }: IssuedTokens, key: Key): readonly CarriedToken[] => [
  { name: 'Access token', text: access, key },
  ...(id === undefined ? [] : [{ name: 'ID token', text: id, key }]),
];
