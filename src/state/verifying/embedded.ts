import { computed } from 'nanostores';
import { parameterOf } from '../../core/token/parameters.ts';
import { $jws } from '../session/session.ts';

/** Whether the header carries a key of its own (`jwk`, `x5c`: RFC 7515 §4.1.3 and §4.1.6). */
export const $hasEmbeddedKey = computed($jws, (jws) =>
  jws ? parameterOf(jws, 'jwk') !== undefined || parameterOf(jws, 'x5c') !== undefined : false,
);
