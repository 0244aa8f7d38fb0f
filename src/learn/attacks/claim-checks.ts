import { quote } from '../../core/keys/quote.ts';
import { type JsonNode, numberOf, stringOf, valueOf } from '../../core/text/json-node.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import type { Jws } from '../../core/token/token.ts';
import type { Check } from './check.ts';
import type { Verifier } from './settings.ts';

const check = (name: string, holds: boolean, good: string, bad: string): Check =>
  holds ? { name, outcome: 'passed', says: good } : { name, outcome: 'refused', says: bad };

/** What a genuine token must still say to be taken here. */
export function* claimChecks(jws: Jws, { settings, holes, seen }: Verifier, now: number): Generator<Check> {
  const claims = jws.payload.json?.root;
  const exp = numberOf(claims, 'exp');
  yield check('Time', exp !== undefined && now < exp, 'It has not expired.', expired(exp));
  const iss = stringOf(claims, 'iss') ?? '';
  yield check(
    'Issuer',
    iss === settings.issuer,
    `It is ${iss}.`,
    `It is ${quote(iss)}, and the key is of ${settings.issuer}.`,
  );
  if (holes.has('any-kind-of-token'))
    yield { name: 'Kind and audience', outcome: 'skipped', says: 'Nobody asked what it was made for.' };
  else yield* purposeChecks(jws, settings.type, settings.audience);
  if (!seen) return;
  const jti = stringOf(claims, 'jti') ?? '';
  const isNew = jti !== '' && !seen.has(jti);
  if (holes.has('no-memory'))
    yield { name: 'Once', outcome: 'skipped', says: 'Nobody remembers which tokens came before.' };
  else yield check('Once', isNew, 'It was not seen before.', `The token with the jti ${quote(jti)} was here before.`);
  seen.add(jti);
}

const expired = (exp: number | undefined): string =>
  exp === undefined ? 'It does not say when it expires.' : 'It has expired.';

/** RFC 9068 §4, RFC 8725 §3.9 and §3.11. */
function* purposeChecks(jws: Jws, type: string, audience: string): Generator<Check> {
  const typ = stringParameter(jws, 'typ');
  yield check(
    'Kind',
    typ === type,
    `It is an access token (typ ${type}).`,
    `Its typ is ${quote(typ ?? '')}, and access tokens have ${type}.`,
  );
  const aud = namesIn(valueOf(jws.payload.json?.root, 'aud'));
  yield check(
    'Audience',
    aud.includes(audience),
    `It is for ${audience}.`,
    `It is for ${aud.join(', ') || 'nobody'}, and this is ${audience}.`,
  );
}

/** RFC 7519 §4.1.3: one name or several. */
function namesIn(aud: JsonNode | undefined): readonly string[] {
  if (aud?.type === 'string') return [aud.value];
  return aud?.type === 'array' ? aud.items.flatMap((item) => (item.type === 'string' ? [item.value] : [])) : [];
}
