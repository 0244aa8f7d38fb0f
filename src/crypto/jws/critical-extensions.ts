import { quote } from '../../core/keys/quote.ts';
import { headerParameterNamed } from '../../core/registry/header-parameters.ts';
import type { JsonNode } from '../../core/text/json-node.ts';
import type { Part } from '../../core/token/part/part.ts';
import { parameterOf } from '../../core/token/parameters.ts';
import type { Jws } from '../../core/token/token.ts';
import type { Unverifiable } from '../../core/judgement/verification.ts';

export interface Obstacle {
  readonly because: Unverifiable;
  readonly why: string;
  /** In a few words. */
  readonly brief?: string;
}

/**
 * RFC 7515 §4.1.11: who does not understand all that `crit` names must refuse the token. RFC 7797 §3 and §6: `b64` must be
 * protected, and named there when it is false. Undefined where nothing hinders.
 */
export function criticalObstacle(jws: Jws): Obstacle | undefined {
  const crit = parameterOf(jws, 'crit');
  if (crit && crit.part !== jws.header) return malformed(CRIT_UNPROTECTED);
  const names = crit ? namesIn(crit.member.value) : [];
  if (!names)
    return malformed('"crit" in the header must be an array of at least one parameter name (RFC 7515 §4.1.11).');
  for (const [index, name] of names.entries()) {
    const obstacle = nameObstacle(jws, name, names.indexOf(name) < index);
    if (obstacle) return obstacle;
  }
  return b64Obstacle(jws, names);
}

function nameObstacle(jws: Jws, name: string, repeated: boolean): Obstacle | undefined {
  if (repeated) return malformed(`"crit" names ${quote(name)} twice, which RFC 7515 §4.1.11 forbids.`);
  if (!parameterOf(jws, name))
    return malformed(`"crit" names ${quote(name)}, which the header does not have; RFC 7515 §4.1.11 forbids that.`);
  if (name === 'b64') return undefined;
  if (/^RFC 751[58]$/.test(headerParameterNamed(name)?.signed?.specification ?? '')) {
    return malformed(
      `"crit" names ${quote(name)}, which is no extension: every receiver understands it, and RFC 7515 §4.1.11 forbids to list it.`,
    );
  }
  const why = `The header marks ${quote(name)} as critical: a recipient that does not implement it must reject the token (RFC 7515 §4.1.11). Jotter does not implement it, so the signature is not checked.`;
  return { because: 'unsupported-extension', why, brief: `requires the extension ${quote(name)} (crit)` };
}

function b64Obstacle(jws: Jws, critical: readonly string[]): Obstacle | undefined {
  const b64 = parameterOf(jws, 'b64');
  const value = b64?.member.value;
  if (!b64) return undefined;
  if (value?.type !== 'boolean')
    return malformed(
      `"b64" in the header must be true or false (RFC 7797 §3); it is a ${value?.type ?? 'missing value'}.`,
    );
  if (b64.part !== jws.header) return malformed(B64_UNPROTECTED);
  return value.value || critical.includes('b64') ? undefined : malformed(B64_NOT_CRITICAL);
}

function namesIn(node: JsonNode | undefined): readonly string[] | undefined {
  if (node?.type !== 'array' || node.items.length === 0) return undefined;
  const names = node.items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
  return names.length === node.items.length ? names : undefined;
}

const malformed = (why: string): Obstacle => ({ because: 'malformed', why });

const CRIT_UNPROTECTED =
  '"crit" stands in the unprotected header, where anyone can change it; it must be in the protected one (RFC 7515 §4.1.11).';
const B64_UNPROTECTED =
  '"b64" stands in the unprotected header, where anyone can change what was signed; it must be in the protected one (RFC 7797 §3).';
const B64_NOT_CRITICAL =
  'The header says "b64": false, the payload is signed as it is, and does not name "b64" in "crit", which RFC 7797 §6 requires: a receiver that does not know the extension would check something else. Add "crit": ["b64"] and sign again.';

/** RFC 7515 §7.2.1: no parameter may stand in both headers of a signature. */
export function repeatedParameter(jws: Jws): Obstacle | undefined {
  const inner = new Set(namesOf(jws.header));
  const repeated = jws.unprotected.flatMap(namesOf).find((name) => inner.has(name));
  if (repeated === undefined) return undefined;
  return malformed(
    `${quote(repeated)} stands in the protected and in the unprotected header, which RFC 7515 §7.2.1 forbids: nobody knows which one counts.`,
  );
}

function namesOf({ json }: Part): readonly string[] {
  return json?.root?.type === 'object' ? json.root.members.map(({ name }) => name.value) : [];
}
