import { utcWords } from '../../core/audit/instant.ts';
import { quote } from '../../core/keys/quote.ts';
import { memberOf, numberOf, stringOf, type JsonNode } from '../../core/text/json-node.ts';
import type { Span } from '../../core/text/span.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import type { Part } from '../../core/token/part/part.ts';
import type { Jws } from '../../core/token/token.ts';
import type {
  KeyBindingCheck,
  KeyBindingCheckId,
  KeyBindingCircumstances,
} from '../../core/judgement/key-binding-check.ts';

type Outcome = readonly [outcome: KeyBindingCheck['outcome'], why: string];

const met = (why: string): Outcome => ['met', why];
const notMet = (why: string): Outcome => ['not-met', why];
const needsInput = (why: string): Outcome => ['needs-input', why];

/** All but the hash and the signature: what the header and the claims of a key binding JWT must say (RFC 9901 §4.3). */
export function claimChecks(jwt: Jws, circumstances: KeyBindingCircumstances): readonly KeyBindingCheck[] {
  const { header, payload } = jwt;
  const root = payload.json?.root;
  const lifetime = ofLifetime(root, circumstances);
  return [
    check('typ', header, ofType(header.json?.root)),
    check('alg', header, ofAlgorithm(stringParameter(jwt, 'alg'))),
    check('iat', payload, ofTime(root, circumstances)),
    ...(lifetime ? [{ ...check('lifetime', payload, lifetime), reference: 'RFC 9901 §7.3' }] : []),
    check('aud', payload, ofGiven(root, 'aud', circumstances.audience)),
    check('nonce', payload, ofGiven(root, 'nonce', circumstances.nonce)),
  ];
}

const check = (id: KeyBindingCheckId, part: Part, [outcome, why]: Outcome): KeyBindingCheck => ({
  id,
  outcome,
  why,
  span: memberSpan(part, id),
  reference: 'RFC 9901 §4.3',
});

/** The member, or the whole part where it is missing. */
export function memberSpan(part: Part, name: string): Span {
  const member = memberOf(part.json?.root, name);
  return member ? part.locate(member.span) : part.excerpt.span;
}

function ofType(header: JsonNode | undefined): Outcome {
  const typ = stringOf(header, 'typ');
  if (typ === undefined) return notMet('The header has no “typ”, and it must be there as "kb+jwt".');
  if (typ === 'kb+jwt') return met('The header says "typ":"kb+jwt".');
  const hint =
    typ.toLowerCase().replace(/^application\//, '') === 'kb+jwt' ? ' It is compared character by character.' : '';
  return notMet(
    `The header says "typ":${quote(typ)}, and it must be "kb+jwt", so that no other JWT is taken for one.${hint}`,
  );
}

function ofAlgorithm(algorithm: string | undefined): Outcome {
  if (algorithm === undefined) return notMet('The header has no “alg”, which must name a digital signature algorithm.');
  if (algorithm === 'none')
    return notMet('The header says "alg":"none". The holder must sign; a receiver must not take this.');
  if (/^HS\d/.test(algorithm))
    return notMet(
      `${algorithm} is no digital signature: whoever can check it can also make it. The holder must sign with a private key.`,
    );
  return met(`The header names ${quote(algorithm)}. Whether it is good enough is the receiver’s choice.`);
}

function ofTime(
  root: JsonNode | undefined,
  { now, skewSeconds = 60, maxAgeSeconds }: KeyBindingCircumstances,
): Outcome {
  const iat = numberOf(root, 'iat');
  if (iat === undefined)
    return notMet('The payload has no “iat” that is a number, and it must say when the key binding was made.');
  const age = Math.round(now - iat);
  const made = `“iat” is ${utcWords(iat)}`;
  if (age < -skewSeconds) return notMet(`${made}, which is ${-age} seconds in the future.`);
  if (maxAgeSeconds === undefined)
    return needsInput(`${made}, ${age} seconds ago. Say how old it may be to judge that.`);
  return age > maxAgeSeconds + skewSeconds
    ? notMet(`${made}, ${age} seconds ago, and may be ${maxAgeSeconds} seconds old. It may be a replay.`)
    : met(`${made}, ${age} seconds ago, within the ${maxAgeSeconds} that are allowed.`);
}

/** The claims of any JWT count here as well (RFC 7519 §4.1.4, §4.1.5). */
function ofLifetime(
  root: JsonNode | undefined,
  { now, skewSeconds = 60 }: KeyBindingCircumstances,
): Outcome | undefined {
  const strange = ['exp', 'nbf'].find((name) => memberOf(root, name) && numberOf(root, name) === undefined);
  if (strange !== undefined)
    return notMet(`“${strange}” is no number, and it must be one: seconds since 1970 (RFC 7519 §2).`);
  const [exp, nbf] = [numberOf(root, 'exp'), numberOf(root, 'nbf')];
  if (exp !== undefined && now >= exp + skewSeconds)
    return notMet(`The key binding JWT expired: “exp” was ${utcWords(exp)}.`);
  if (nbf !== undefined && now < nbf - skewSeconds)
    return notMet(`The key binding JWT is not valid yet: “nbf” is ${utcWords(nbf)}.`);
  return exp === undefined && nbf === undefined ? undefined : met('The key binding JWT is within its own lifetime.');
}

const wants = {
  aud: 'one string that names the receiver',
  nonce: 'a string that the receiver gave for this transaction',
} as const;

function ofGiven(root: JsonNode | undefined, name: 'aud' | 'nonce', given: string | undefined): Outcome {
  const value = memberOf(root, name)?.value;
  if (!value) return notMet(`The payload has no “${name}”, and it must be there: ${wants[name]}.`);
  if (value.type !== 'string') {
    const is = `${/^[aeiou]/.test(value.type) ? 'an' : 'a'} ${value.type}`;
    return notMet(`“${name}” is ${is}, and it must be ${wants[name]}.`);
  }
  const shown = quote(value.value.slice(0, 200));
  if (given === undefined || given === '')
    return needsInput(
      `“${name}” is ${shown}. Give the ${name === 'aud' ? 'audience' : 'nonce'} that is expected to compare it.`,
    );
  return value.value === given
    ? met(`“${name}” is ${shown}, as expected.`)
    : notMet(
        `“${name}” is ${shown}, and ${quote(given.slice(0, 200))} is expected: it was made for another ${name === 'aud' ? 'receiver' : 'transaction'}.`,
      );
}
