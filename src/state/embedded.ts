import { computed } from 'nanostores';
import { memberOf } from '../core/text/json-node.ts';
import { $jws } from './session.ts';

/** Whether the header carries a key of its own (`jwk`, `x5c`: RFC 7515 §4.1.3 and §4.1.6). */
export const $hasEmbeddedKey = computed($jws, (jws) => {
  const header = jws?.header.json?.root;
  return memberOf(header, 'jwk') !== undefined || memberOf(header, 'x5c') !== undefined;
});
