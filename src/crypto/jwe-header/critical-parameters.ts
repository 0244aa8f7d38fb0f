import { quote } from '../../core/keys/quote.ts';
import { memberOf } from '../../core/text/json-node.ts';
import { parameterOf } from '../../core/token/parameters.ts';
import type { JweHeaders } from './jwe-headers.ts';
import type { Obstacle } from '../../core/judgement/decryption.ts';

/**
 * What `crit` stands against (RFC 7516 §4.1.13, which is RFC 7515 §4.1.11): a JWE has no extension that Jotter knows, so every
 * name in it is one that is not understood.
 */
export function criticalObstacle(jwe: JweHeaders): Obstacle | undefined {
  const crit = parameterOf(jwe, 'crit');
  if (!crit) return undefined;
  if (jwe.unprotected.some((part) => memberOf(part.json?.root, 'crit'))) {
    return malformed(
      '"crit" stands in an unprotected header, where anyone could take it out; it must be in the protected one (RFC 7516 §4.1.13, RFC 7515 §4.1.11).',
    );
  }
  const { value } = crit.member;
  const items = value?.type === 'array' ? value.items : [];
  const names = items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
  const [first] = names;
  if (first === undefined || names.length < items.length) {
    return malformed(
      '"crit" in the header must be an array of at least one parameter name (RFC 7516 §4.1.13, RFC 7515 §4.1.11).',
    );
  }
  const absent = names.find((name) => !parameterOf(jwe, name));
  if (absent !== undefined) {
    return malformed(`"crit" names ${quote(absent)}, which the header does not have; RFC 7515 §4.1.11 forbids that.`);
  }
  return {
    because: 'unsupported-extension',
    why: `The header marks ${quote(first)} as critical: who does not understand it must refuse the token (RFC 7516 §4.1.13), and Jotter does not.`,
  };
}

const malformed = (why: string): Obstacle => ({ because: 'malformed', why });
