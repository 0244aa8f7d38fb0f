import type { Key } from '../../../core/keys/key.ts';
import { stringOf } from '../../../core/text/json-node.ts';
import { told, type CheckRule } from '../../verifier/check.ts';
import type { Jwt } from '../../jwt-tools/read-jwt.ts';
import { makeVerifier, type ChosenKey, type Policy } from '../../verifier/verifier.ts';
import { leeway } from './hosts.ts';

/** What a receiver of signed tokens expects, and where that is written. */
export interface Expectations extends Omit<Policy, 'leeway'> {
  readonly typReference: string;
  readonly audienceReference: string;
}

/** The key of these that a token names in its header. */
export function keyNamed(keys: readonly Key[], { header }: Jwt): ChosenKey {
  const kid = stringOf(header, 'kid') ?? '';
  const key = keys.find((one) => one.kid === kid);
  return { given: kid, isTrusted: true, ...(key && { key }) };
}

const refusal = (why: string, description: string) => ({ why, error: 'invalid_token', description });
const shown = (value: string | undefined): string => (value === undefined ? 'nothing' : `"${value}"`);

/** What every strict verifier of signed tokens looks at, whoever it is. */
export function tokenChecks(expected: Expectations): readonly CheckRule<Jwt>[] {
  const look = makeVerifier({ ...expected, leeway });
  return [...headerChecks(look, expected), ...signatureChecks(look), ...claimChecks(look, expected)];
}

type Look = ReturnType<typeof makeVerifier>;

const headerChecks = (look: Look, { typ, typReference, algs }: Expectations): readonly CheckRule<Jwt>[] => [
  told({
    id: 'form',
    title: 'Form',
    reference: 'RFC 7519 §7.2',
    look: look.form,
    passed: 'Three parts in base64url; header and payload are JSON objects.',
    refused: refusal('This is no signed JWT.', 'The token is malformed'),
  }),
  told({
    id: 'typ',
    title: 'typ, the kind of token',
    reference: typReference,
    look: look.typ,
    passed: `It is "${typ}".`,
    refused: (given) =>
      refusal(
        `It must be "${typ}", and is ${shown(given)}: a token made for something else.`,
        'The token is of another type',
      ),
  }),
  told({
    id: 'alg',
    title: 'alg, on the list of those allowed',
    reference: 'RFC 8725 §3.1',
    look: look.alg,
    passed: (given) => `${given} is allowed here; the token does not choose.`,
    refused: (given) =>
      refusal(
        `Only ${algs.join(', ')} is allowed here, and the token says ${shown(given)}.`,
        'The algorithm is not allowed',
      ),
  }),
];

const signatureChecks = (look: Look): readonly CheckRule<Jwt>[] => [
  told({
    id: 'key',
    title: 'kid, a key of the issuer',
    reference: 'RFC 7515 §4.1.4',
    look: look.key,
    passed: (kid) => `The issuer’s key set has the public key "${kid}".`,
    refused: (kid) =>
      refusal(`The issuer’s key set, as it is known here, has no key "${kid}".`, 'The key of the token is not known'),
  }),
  told({
    id: 'signature',
    title: 'Signature',
    reference: 'RFC 7515 §5.2',
    look: look.signature,
    passed: 'The issuer’s private key signed exactly this header and payload.',
    refused: refusal(
      'It does not match the issuer’s public key: another key made it, or header or payload were changed since.',
      'The signature is wrong',
    ),
  }),
];

const claimChecks = (look: Look, { issuer, audience, audienceReference }: Expectations): readonly CheckRule<Jwt>[] => [
  told({
    id: 'iss',
    title: 'iss, who issued it',
    reference: 'RFC 7519 §4.1.1',
    look: look.iss,
    passed: `It is ${issuer}, whose keys these are.`,
    refused: (given) => refusal(`It must be ${issuer}, and is ${shown(given)}.`, 'The issuer is not trusted'),
  }),
  told({
    id: 'aud',
    title: 'aud, whom it is for',
    reference: audienceReference,
    look: look.aud,
    passed: `It names ${audience}: the one who checks.`,
    refused: (given) =>
      refusal(
        `It must name ${audience}, who checks, and names ${given.join(', ') || 'nobody'}.`,
        'The token is for another audience',
      ),
  }),
  told({
    id: 'exp',
    title: 'exp, until when',
    reference: 'RFC 7519 §4.1.4',
    look: look.exp,
    passed: ({ left }) => (left > 0 ? `It ends in ${left} seconds.` : 'It ended within the leeway.'),
    refused: ({ left }) =>
      refusal(
        `It ended ${-left} seconds ago; ${leeway} seconds are allowed for clocks that differ.`,
        'The token has expired',
      ),
  }),
];
