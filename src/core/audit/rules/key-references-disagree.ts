import { exampleLeafKey } from '../reading/example-certificates.ts';
import { stringOf } from '../../text/json-node.ts';
import { chainOf } from '../reading/chain-reading.ts';
import { exampleCertificates as certificates } from '../reading/example-certificates.ts';
import { findingAt, textIn } from '../found.ts';
import { headerKey, type HeaderKey } from '../reading/header-key.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';
import type { KeyMaterial } from '../../keys/key.ts';
import type { Parsed } from '../../token/token.ts';

export const keyReferencesDisagree: Rule = {
  id: 'key-references-disagree',
  title: 'The header names two different keys',
  severity: 'error',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7515', section: '6' },
  why: 'Receivers differ in which reference they follow: one checks the token with this key, another with that.',
  confidence: 'certain',
  remedy: 'Let all that the header says of the key be about the same key, or say it once.',
  examples: {
    flagged: [
      `{"alg":"Ed25519","kid":"2","jwk":${exampleLeafKey.replace('}', ',"kid":"1"}')}} {}`,
      `{"alg":"Ed25519","jwk":${exampleLeafKey},"x5c":["${certificates.root}"]} {}`,
    ],
    accepted: [
      `{"alg":"Ed25519","kid":"1","jwk":${exampleLeafKey.replace('}', ',"kid":"1"}')}} {}`,
      `{"alg":"Ed25519","jwk":${exampleLeafKey},"x5c":["${certificates.leaf}"]} {}`,
    ],
  },
  *check(token) {
    const jwk = headerKey(token, 'jwk');
    if (!jwk) return;
    const message = namesDiffer(token, jwk) ?? keysDiffer(token, jwk);
    if (message !== undefined) yield findingAt(jwk.found, message);
  },
};

function namesDiffer(token: Parsed, { node }: HeaderKey): string | undefined {
  for (const name of ['kid', 'x5t', 'x5t#S256']) {
    const [outside, inside] = [textIn(token, name)?.text, stringOf(node, name)];
    if (outside !== undefined && inside !== undefined && outside !== inside)
      return `The header has ${name} ${shown(outside)}, and its jwk has ${name} ${shown(inside)}: they name two keys, and receivers differ in which one they take.`;
  }
  return undefined;
}

function keysDiffer(token: Parsed, { material }: HeaderKey): string | undefined {
  const certified = chainOf(token)?.items[0]?.outline?.key;
  if (!certified || !material || isSame(certified, material)) return undefined;
  return 'The key in jwk is another one than that of the first certificate in x5c: receivers differ in which one they take.';
}

const numbers = ['kty', 'crv', 'n', 'e', 'x', 'y', 'pub'] as const;

const isSame = (one: KeyMaterial, other: KeyMaterial): boolean => numbers.every((name) => one[name] === other[name]);
