import { firstFew } from '../words/first-few.ts';
import { findingAt, allIn, payloadOf } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';
import { withoutEnd } from '../../text/end-of.ts';

export const integrityMalformed: Rule = {
  id: 'integrity-malformed',
  title: 'A check value that cannot be checked',
  severity: 'warning',
  gate: 'structure',
  reference: { specification: 'W3C Subresource Integrity', section: '3.1' },
  why: 'Receivers compare the hash with that of the document that they fetched; written otherwise it matches none.',
  confidence: 'certain',
  remedy: 'Write the name of the hash, a hyphen, and the hash in base64, such as sha256-….',
  examples: {
    flagged: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"https://issuer.example","vct":"a","vct#integrity":"a1b2c3","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"cnf":{"jwk":{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA"}},"exp":1795092600}',
    ],
    accepted: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"https://issuer.example","vct":"a","vct#integrity":"sha256-WRL5ca/xGgX3c1VLmXfh+9cLlJNXN+TsMk+PmKjZ5t0=","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"cnf":{"jwk":{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA"}},"exp":1795092600}',
    ],
  },
  *check(token) {
    for (const found of firstFew(allIn(payloadOf(token)), ({ name }) => name.endsWith('#integrity'))) {
      const text = found.value.type === 'string' ? found.value.value : '';
      const items = text.split(/\s+/);
      if (text.length < 5000 && items.every((one) => isMetadata(one))) continue;
      yield findingAt(
        found,
        `${shown(found.name)} is ${nounOf(found.value)}. It must be the name of a hash (sha256, sha384 or sha512), a hyphen, and the hash in base64; as it is, no document can match it.`,
      );
    }
  },
};

const lengths: ReadonlyMap<string, number> = new Map([
  ['sha256', 44],
  ['sha384', 64],
  ['sha512', 88],
]);

function isMetadata(text: string): boolean {
  const [, name = '', hash = ''] = /^(sha\d+)-([A-Za-z\d+/_-]+={0,2})(?:\?.*)?$/.exec(text) ?? [];
  const wanted = lengths.get(name);
  return wanted !== undefined && Math.ceil(withoutEnd(hash, /=/).length / 4) * 4 === wanted;
}
