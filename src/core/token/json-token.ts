import type { Excerpt } from '../text/excerpt.ts';
import { readJson } from '../text/json.ts';
import type { Fault } from '../text/result.ts';
import { readJsonJwe } from './json-jwe.ts';
import { readJsonJws } from './json-jws.ts';
import { jsonKindOf } from './json-kind.ts';
import { inPaste } from './json-member-faults.ts';
import type { JsonSource } from './json-source.ts';
import { asSdJwt } from './sd-jwt-json.ts';
import { inOrder } from './token-faults.ts';
import type { Jwe, Jws, SdJwt } from './token.ts';

/** Reads a JSON serialization (RFC 7515 §7.2, RFC 7516 §7.2, RFC 9901 §8); undefined where the text is none. */
export function readJsonToken(excerpt: Excerpt, token: Excerpt): Jws | Jwe | SdJwt | undefined {
  if (!token.text.startsWith('{')) return undefined;
  const document = readJson(token.text);
  const kind = jsonKindOf(document.root);
  if (!kind || document.root?.type !== 'object') return undefined;
  const source: JsonSource = { token, document, root: document.root };
  const damage = damageOf(source);
  if (kind.kind === 'jwe') return withDamage(readJsonJwe(excerpt, source), damage);
  const jws = withDamage(readJsonJws(excerpt, source), damage);
  return asSdJwt(jws) ?? jws;
}

const withDamage = <T extends Jws | Jwe>(token: T, damage: Fault | undefined): T =>
  damage ? { ...token, faults: inOrder([token], damage) } : token;

function damageOf(source: JsonSource): Fault | undefined {
  const { problem } = source.document;
  if (!problem) return undefined;
  const span = inPaste(source, problem.span);
  const message = `The JSON of this token has an error, and is read as far as can be. ${problem.message}`;
  return { id: 'token-json', severity: 'error', span, message, reference: 'RFC 8259 §2' };
}
