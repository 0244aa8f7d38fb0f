import type { Excerpt } from '../../text/excerpt.ts';
import { readJson } from '../../text/json.ts';
import { stringOf, type JsonNode } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { readJsonJwe } from './json-jwe.ts';
import { readJsonJws } from './json-jws.ts';
import { jsonKindOf, type JsonKind } from '../find/json-kind.ts';
import { inPaste } from './json-member-faults.ts';
import type { JsonSource } from './json-source.ts';
import { asSdJwt } from '../sd-jwt/sd-jwt-json.ts';
import { inOrder } from '../part/token-faults.ts';
import type { Jwe, Jws, SdJwt } from '../token.ts';

/**
 * Reads a JSON serialization (RFC 7515 §7.2, RFC 7516 §7.2, RFC 9901 §8); undefined where the text is none. `isCut` says that
 * its end was left out here, with what might tell more of it.
 */
export function readJsonToken(excerpt: Excerpt, token: Excerpt, isCut: boolean): Jws | Jwe | SdJwt | undefined {
  if (!token.text.startsWith('{')) return undefined;
  const reading = readJson(token.text);
  const { root } = reading;
  const kind = jsonKindOf(root)?.kind ?? (isCut ? likelyKind(root) : undefined);
  if (!kind || root?.type !== 'object') return undefined;
  const source: JsonSource = { token, reading, root };
  const damage = isCut ? undefined : damageOf(source);
  if (kind === 'jwe') return withDamage(readJsonJwe(excerpt, source), damage);
  const jws = withDamage(readJsonJws(excerpt, source), damage);
  return asSdJwt(jws) ?? jws;
}

function likelyKind(root: JsonNode | undefined): JsonKind['kind'] | undefined {
  if (stringOf(root, 'ciphertext') !== undefined) return 'jwe';
  return stringOf(root, 'payload') === undefined ? undefined : 'jws';
}

const withDamage = <T extends Jws | Jwe>(token: T, damage: Fault | undefined): T =>
  damage ? { ...token, faults: inOrder([token], damage) } : token;

function damageOf(source: JsonSource): Fault | undefined {
  const { problem } = source.reading;
  if (!problem) return undefined;
  const span = inPaste(source, problem.span);
  const message = `The JSON of this token has an error, and is read as far as can be. ${problem.message}`;
  return { id: 'token-json', severity: 'error', span, message, reference: 'RFC 8259 §2' };
}
