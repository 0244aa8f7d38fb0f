import { exampleLeafKey } from '../reading/example-certificates.ts';
import { stringOf } from '../../text/json-node.ts';
import { findingAt, textIn } from '../found.ts';
import { headerKey } from '../reading/header-key.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

const withAlg = (alg: string): string => exampleLeafKey.replace('}', `,"alg":"${alg}"}`);

export const jwkAlgDiffers: Rule = {
  id: 'jwk-alg-differs',
  title: 'The key in the header is for another algorithm',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7517', section: '4.4' },
  why: 'A key says by alg what it is meant for; a receiver that heeds it does not use it for another algorithm.',
  confidence: 'certain',
  remedy: 'Let alg of the key and alg of the token be the same, or leave it away in the key.',
  examples: {
    flagged: [`{"alg":"Ed25519","jwk":${withAlg('ES256')}} {}`],
    accepted: [`{"alg":"Ed25519","jwk":${withAlg('Ed25519')}} {}`, `{"alg":"Ed25519","jwk":${withAlg('EdDSA')}} {}`],
  },
  *check(token) {
    const [key, alg] = [headerKey(token, 'jwk'), textIn(token, 'alg')];
    const own = key && stringOf(key.node, 'alg');
    if (!key || !alg || own === undefined || own === alg.text || token.kind === 'jwe') return;
    // One name for two curves, and a name for each (RFC 9864 §2.2).
    if ([own, alg.text].every((name) => /^Ed(?:DSA|25519|448)$/.test(name)) && [own, alg.text].includes('EdDSA'))
      return;
    yield findingAt(
      key.found,
      `The jwk in the header is meant for ${shown(own)}, and the token is signed with ${shown(alg.text)}. A receiver that heeds the alg of a key does not check the token with it.`,
    );
  },
};
