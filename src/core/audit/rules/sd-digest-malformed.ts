import { sdAlgorithmOf } from '../../token/sd-jwt/named-hashes.ts';
import { firstFew } from '../words/first-few.ts';
import { payloadOf } from '../found.ts';
import { hashLength } from '../reading/hash-length.ts';
import { type Place, placesIn } from '../words/places.ts';
import type { Rule } from '../rule.ts';

export const sdDigestMalformed: Rule = {
  id: 'sd-digest-malformed',
  title: 'A digest that fits no disclosure',
  severity: 'warning',
  gate: 'structure',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9901', section: '4.2.4.1' },
  why: 'A receiver compares digests as text; one of another length or form can never be that of a disclosure.',
  confidence: 'certain',
  remedy: 'Write the whole hash as base64url without padding.',
  examples: {
    flagged: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"https://issuer.example","vct":"a","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0="],"exp":1795092600}',
    ],
    accepted: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"https://issuer.example","vct":"a","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"exp":1795092600}',
    ],
  },
  *check(token) {
    const hash = token.kind === 'sd-jwt' ? sdAlgorithmOf(token).hash : undefined;
    if (token.kind !== 'sd-jwt' || !hash) return;
    const digests = placesIn(payloadOf(token)).filter(isDigest);
    for (const { node, part } of firstFew(
      digests,
      (place) => place.node.type === 'string' && hashLength(place.node.value, hash.bits / 8) !== undefined,
    )) {
      if (node.type !== 'string') continue;
      yield {
        span: part.locate(node.span),
        message: `This digest ${hashLength(node.value, hash.bits / 8) ?? ''}. No disclosure has it as its ${hash.name}, so that what it stands for cannot be disclosed.`,
      };
    }
  },
};

const isDigest = ({ name, parent }: Place): boolean =>
  name?.value === '...' || (name === undefined && parent?.name?.value === '_sd');
