import { exampleLeafKey } from '../reading/example-certificates.ts';
import { stringOf, valueOf } from '../../text/json-node.ts';
import { findingAt } from '../found.ts';
import { headerKey } from '../reading/header-key.ts';
import type { Rule } from '../rule.ts';

export const jwkUseForbids: Rule = {
  id: 'jwk-use-forbids',
  title: 'The key in the header is not for signatures',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7517', section: '4.2' },
  why: 'A key says by use and key_ops what it is meant for; receivers that heed them do not check a signature with a key for encryption.',
  confidence: 'certain',
  remedy: 'Sign with a key that is meant for it, or leave use and key_ops away.',
  examples: {
    flagged: [`{"alg":"Ed25519","jwk":${exampleLeafKey.replace('}', ',"use":"enc"}')}} {}`],
    accepted: [`{"alg":"Ed25519","jwk":${exampleLeafKey.replace('}', ',"use":"sig"}')}} {}`],
  },
  *check(token) {
    const key = token.kind === 'jwe' ? undefined : headerKey(token, 'jwk');
    if (!key) return;
    const operations = valueOf(key.node, 'key_ops');
    const isForbidden =
      operations?.type === 'array' &&
      operations.items.length > 0 &&
      !operations.items.some((one) => one.type === 'string' && (one.value === 'verify' || one.value === 'sign'));
    const use = stringOf(key.node, 'use');
    if (use !== 'enc' && !isForbidden) return;
    yield findingAt(
      key.found,
      `The jwk in the header is ${use === 'enc' ? 'meant for encryption ("use":"enc")' : 'not meant to verify by its key_ops (RFC 7517 §4.3)'}, and the token is signed. A receiver that heeds that does not check the token with it.`,
    );
  },
};
