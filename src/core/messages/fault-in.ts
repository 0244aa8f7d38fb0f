import { asFineUnit, durationWords, relativeWords } from '../audit/instant.ts';
import type { Diagnostic, Expected } from '../audit/rule.ts';
import { parameterIn, payloadOf, textIn } from '../audit/found.ts';
import { quoted } from '../audit/words/quoted.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { numberOf, valueOf, type JsonNode } from '../text/json-node.ts';
import { list } from '../text/words.ts';
import type { Parsed } from '../token/token.ts';
import type { FaultName } from './check.ts';
import { audienceAnswer, issuerAnswer } from './compared.ts';
import type { FaultAnswer } from './fault-answer.ts';
import type { Told } from './told.ts';

/** The token in view, and what is known of it. */
export interface InView {
  readonly token: Parsed;
  readonly judgement: Judgement;
  readonly expected: Expected;
  /** Seconds since 1970. */
  readonly now: number;
}

interface Asked extends InView {
  readonly told: Told;
  readonly claims: JsonNode | undefined;
}

const has = (text: string): FaultAnswer => ({ state: 'has', text });
const hasNot = (text: string): FaultAnswer => ({ state: 'has-not', text });
const unclear = (text: string): FaultAnswer => ({ state: 'unclear', text });

/**
 * Whether the token in view has the fault that a message is about, now and under the settings of the page. Says nothing before the token is
 * judged. Where the judgement has a finding of that fault, it is the answer.
 */
export function faultIn(name: FaultName, told: Told, view: InView): FaultAnswer | undefined {
  if (view.token.kind === 'not-a-token' || !view.judgement.findings) return undefined;
  const kid = textIn(view.token, 'kid')?.text;
  if (told.kid !== undefined && kid !== undefined && kid !== told.kid)
    return unclear(
      `The message is about a different token: its kid is ${quoted(told.kid, 60)}, here it is ${quoted(kid, 60)}.`,
    );
  const claims = payloadOf(view.token)?.json?.root;
  if (ofClaims.has(name) && claims?.type !== 'object') return unclear('The claims of this token cannot be read here.');
  return answers[name]({ ...view, told, claims });
}

const ofClaims: ReadonlySet<FaultName> = new Set([
  'expired',
  'not-yet-valid',
  'issued-in-future',
  'too-long',
  'wrong-audience',
  'wrong-issuer',
  'missing-claim',
  'wrong-type-of-claim',
]);

const findingOf = ({ judgement }: InView, ...ids: readonly string[]): Diagnostic | undefined =>
  judgement.findings?.map(({ finding }) => finding).find(({ id }) => ids.includes(id));

const answers: Readonly<Record<FaultName, (asked: Asked) => FaultAnswer>> = {
  expired: (asked) => expiredAnswer(asked),
  'not-yet-valid': (asked) => laterAnswer(asked, 'nbf', 'not-yet-valid'),
  'issued-in-future': (asked) => laterAnswer(asked, 'iat', 'issued-in-future'),
  'too-long': (asked) => longAnswer(asked),
  'wrong-audience': ({ claims, told, expected }) => audienceAnswer(claims, expected.audience, told.audience),
  'wrong-issuer': ({ claims, told, expected }) => issuerAnswer(claims, expected.issuer, told.issuer),
  'missing-claim': ({ claims, told }) => claimAnswer(claims, told.claim),
  'wrong-type-of-claim': (asked) => {
    const finding = findingOf(
      asked,
      'claim-type',
      'time-not-a-number',
      'time-with-fraction',
      'time-in-milliseconds',
      'time-order',
    );
    return finding
      ? has(finding.message)
      : hasNot('Every claim with a registered meaning has the type that its specification requires.');
  },
  'bad-signature': (asked) => signatureAnswer(asked),
  'unknown-kid': (asked) => kidAnswer(asked),
  'missing-kid': ({ token }) => {
    const kid = textIn(token, 'kid')?.text;
    return kid === undefined ? has('The header has no kid.') : hasNot(`The header has a kid: ${quoted(kid, 60)}.`);
  },
  'algorithm-not-allowed': ({ token, told }) => algorithmAnswer(token, told.alg),
  unsigned: (asked) => {
    const finding = findingOf(asked, 'alg-none', 'alg-none-disguised', 'signature-missing', 'part-empty');
    return finding ? has(finding.message) : hasNot('The token has a signature.');
  },
  malformed: ({ judgement }) => {
    const structure = judgement.gates.find(({ id }) => id === 'structure');
    return structure?.state === 'fail'
      ? has(`${upperFirst(structure.words)}.`)
      : hasNot('Every part of this token can be read. If the software received a different text, paste that text.');
  },
  'not-decrypted': ({ judgement: { signature } }) => {
    if (signature.kind === 'decrypted') return hasNot(signature.text);
    return signature.kind === 'not-decrypted' ? has(signature.text) : unclear(signature.text);
  },
  critical: ({ token }) => {
    const crit = parameterIn(token, 'crit')?.value;
    if (crit?.type !== 'array') return hasNot('The header has no crit.');
    const names = crit.items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
    return has(
      `crit names ${list(names.slice(0, 5).map((one) => quoted(one, 40)))}: software without this extension must reject the token.`,
    );
  },
};

function expiredAnswer(asked: Asked): FaultAnswer {
  const exp = numberOf(asked.claims, 'exp');
  if (exp === undefined) return hasNot('The payload has no exp with a number, so the token does not expire.');
  const { now, told } = asked;
  const before =
    told.clock !== undefined && exp <= told.clock
      ? ` By the clock in the message it had expired ${relativeWords(exp, told.clock)}.`
      : '';
  return findingOf(asked, 'expired')
    ? has(`It expired ${relativeWords(exp, now)}.${before}`)
    : hasNot(`${inUnit('exp', exp) ?? `It expires ${relativeWords(exp, now)}.`}${before}`);
}

/** Of a time that is not in seconds: what it means, and not when a reader of seconds thinks it is. */
function inUnit(claim: string, value: number): string | undefined {
  const fine = asFineUnit(value);
  return (
    fine &&
    `${claim} looks like ${fine.unit}, and must be in seconds: software that reads it as seconds finds a time that is far away.`
  );
}

function longAnswer(asked: Asked): FaultAnswer {
  const finding = findingOf(
    asked,
    'provider-lifetime',
    'time-in-milliseconds',
    'push-token-lifetime',
    'logout-token-lifetime',
  );
  if (finding) return has(finding.message);
  const [exp, iat] = [numberOf(asked.claims, 'exp'), numberOf(asked.claims, 'iat')];
  if (exp === undefined) return hasNot('The payload has no exp with a number.');
  const life = iat === undefined ? '' : `, ${durationWords(exp - iat)} after iat`;
  return unclear(`exp is ${relativeWords(exp, asked.now)}${life}. Compare it with the limit of the software.`);
}

function laterAnswer(asked: Asked, claim: 'nbf' | 'iat', id: string): FaultAnswer {
  const time = numberOf(asked.claims, claim);
  if (time === undefined) return hasNot(`The payload has no ${claim} with a number.`);
  const { now, told } = asked;
  const before =
    told.clock !== undefined && time > told.clock
      ? ` By the clock in the message it was ${relativeWords(time, told.clock)}.`
      : '';
  const words = `${inUnit(claim, time) ?? `${claim} is ${relativeWords(time, now)}.`}${before}`;
  return findingOf(asked, id) ? has(words) : hasNot(words);
}

function claimAnswer(claims: JsonNode | undefined, name: string | undefined): FaultAnswer {
  if (name === undefined) return unclear('The message does not name the claim.');
  return valueOf(claims, name)
    ? hasNot(`The payload has ${quoted(name, 60)}.`)
    : has(`The payload has no ${quoted(name, 60)}.`);
}

function signatureAnswer({ judgement: { signature } }: InView): FaultAnswer {
  if (signature.kind === 'matched') return hasNot(signature.text);
  return signature.kind === 'mismatched' ? has(signature.text) : unclear(signature.text);
}

function kidAnswer(asked: Asked): FaultAnswer {
  const kid = textIn(asked.token, 'kid')?.text;
  const finding = findingOf(
    asked,
    'kid-not-in-set',
    'kid-of-other-algorithm',
    'kid-of-unfit-key',
    'kid-of-encryption-key',
  );
  if (finding) return has(finding.message);
  if (asked.judgement.signature.kind === 'matched') return hasNot('One of your keys matches the signature.');
  if (kid === undefined) return has('The header has no kid.');
  return unclear(`kid is ${quoted(kid, 60)}. Add the key set of the issuer to look for it.`);
}

function algorithmAnswer(token: Parsed, allowed: readonly string[]): FaultAnswer {
  const alg = textIn(token, 'alg')?.text;
  if (alg === undefined) return has('The header has no alg.');
  if (allowed.length === 0)
    return unclear(`alg is ${quoted(alg, 40)}. Compare it with the algorithms that the software allows.`);
  const words = `alg is ${quoted(alg, 40)}, and the software allows ${list(allowed.map((one) => quoted(one, 40)))}.`;
  return allowed.includes(alg) ? hasNot(words) : has(words);
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
