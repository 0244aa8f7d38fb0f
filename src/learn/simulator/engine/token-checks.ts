import { numberOf, stringOf, valueOf, type JsonNode } from '../../../core/text/json-node.ts';
import type { Key } from '../../../core/keys/key.ts';
import { verify } from '../../../crypto/jws/verify.ts';
import { pass, refuse, type CheckRule } from './check.ts';
import { leeway } from './hosts.ts';
import type { PresentedToken } from './presented.ts';

/** What a receiver of signed tokens has decided before it sees one. */
export interface Expectations {
  readonly typ: string;
  readonly typReference: string;
  readonly algs: readonly string[];
  /** The issuer's key of that kid. May ask for the key set once more. */
  readonly keyNamed: (kid: string) => Promise<Key | undefined>;
  readonly issuer: string;
  readonly audience: string;
  readonly audienceReference: string;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

const error = 'invalid_token';
const shown = (value: string | undefined): string => (value === undefined ? 'nothing' : `"${value}"`);

/** What every strict verifier of signed tokens looks at, whoever it is. */
export function tokenChecks(expected: Expectations): readonly CheckRule<PresentedToken>[] {
  return [formCheck, typCheck(expected), algCheck(expected), ...keyChecks(expected), ...claimChecks(expected)];
}

const formCheck: CheckRule<PresentedToken> = {
  id: 'form',
  title: 'Form',
  reference: 'RFC 7519 §7.2',
  check: ({ jws }) =>
    jws
      ? pass('Three parts in base64url; header and payload are JSON objects.')
      : refuse({ why: 'This is no signed JWT.', error, description: 'The token is malformed' }),
};

const typCheck = ({ typ, typReference }: Expectations): CheckRule<PresentedToken> => ({
  id: 'typ',
  title: 'typ, the kind of token',
  reference: typReference,
  check: ({ header }) => {
    const given = stringOf(header, 'typ');
    // "application/" may be left out, and case does not matter (RFC 7515 §4.1.9).
    if (given?.toLowerCase().replace(/^application\//, '') === typ.toLowerCase()) return pass(`It is "${typ}".`);
    const why = `It must be "${typ}", and is ${shown(given)}: a token made for something else.`;
    return refuse({ why, error, description: 'The token is of another type' });
  },
});

const algCheck = ({ algs }: Expectations): CheckRule<PresentedToken> => ({
  id: 'alg',
  title: 'alg, on the list of those allowed',
  reference: 'RFC 8725 §3.1',
  check: ({ header }) => {
    const given = stringOf(header, 'alg');
    if (given !== undefined && algs.includes(given))
      return pass(`${given} is allowed here; the token does not choose.`);
    const why = `Only ${algs.join(', ')} is allowed here, and the token says ${shown(given)}.`;
    return refuse({ why, error, description: 'The algorithm is not allowed' });
  },
});

function keyChecks({ keyNamed, signal }: Expectations): readonly CheckRule<PresentedToken>[] {
  let key: Key | undefined;
  return [
    {
      id: 'key',
      title: 'kid, a key of the issuer',
      reference: 'RFC 7515 §4.1.4',
      check: async ({ header }) => {
        const kid = stringOf(header, 'kid') ?? '';
        key = await keyNamed(kid);
        if (key) return pass(`The issuer’s key set has the public key "${kid}".`);
        const why = `The issuer’s key set, as it is known here, has no key "${kid}".`;
        return refuse({ why, error, description: 'The key of the token is not known' });
      },
    },
    {
      id: 'signature',
      title: 'Signature',
      reference: 'RFC 7515 §5.2',
      check: async ({ jws }) => {
        const { verdict } = jws && key ? await verify(jws, [key], signal) : { verdict: 'unknown' };
        if (verdict === 'valid') return pass('The issuer’s private key signed exactly this header and payload.');
        const why =
          'It does not match the issuer’s public key: another key made it, or header or payload were changed since.';
        return refuse({ why, error, description: 'The signature is wrong' });
      },
    },
  ];
}

const claimChecks = (expected: Expectations): readonly CheckRule<PresentedToken>[] => [
  {
    id: 'iss',
    title: 'iss, who issued it',
    reference: 'RFC 7519 §4.1.1',
    check: ({ payload }) => {
      const given = stringOf(payload, 'iss');
      if (given === expected.issuer) return pass(`It is ${given}, whose keys these are.`);
      const why = `It must be ${expected.issuer}, and is ${shown(given)}.`;
      return refuse({ why, error, description: 'The issuer is not trusted' });
    },
  },
  {
    id: 'aud',
    title: 'aud, whom it is for',
    reference: expected.audienceReference,
    check: ({ payload }) => {
      const given = audiencesOf(payload);
      if (given.includes(expected.audience)) return pass(`It names ${expected.audience}: the one who checks.`);
      const why = `It must name ${expected.audience}, who checks, and names ${given.join(', ') || 'nobody'}.`;
      return refuse({ why, error, description: 'The token is for another audience' });
    },
  },
  {
    id: 'exp',
    title: 'exp, until when',
    reference: 'RFC 7519 §4.1.4',
    check: ({ payload }) => {
      const left = (numberOf(payload, 'exp') ?? 0) - expected.now();
      if (left + leeway > 0) return pass(left > 0 ? `It ends in ${left} seconds.` : 'It ended within the leeway.');
      const why = `It ended ${-left} seconds ago; ${leeway} seconds are allowed for clocks that differ.`;
      return refuse({ why, error, description: 'The token has expired' });
    },
  },
];

function audiencesOf(payload: JsonNode | undefined): readonly string[] {
  const aud = valueOf(payload, 'aud');
  if (aud?.type === 'string') return [aud.value];
  return aud?.type === 'array' ? aud.items.flatMap((one) => (one.type === 'string' ? [one.value] : [])) : [];
}
