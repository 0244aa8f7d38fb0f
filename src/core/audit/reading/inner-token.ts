import { excerptOf } from '../../text/excerpt.ts';
import { parse } from '../../token/reading/parse.ts';
import type { Part } from '../../token/part/part.ts';
import type { Parsed } from '../../token/token.ts';
import { payloadOf } from '../found.ts';

/** A compact token and nothing else, in quotes at most. */
const compact = /^\s*"?(e[yw3][\w-]+\.[\w-]*\.[\w.~-]*)"?\s*$/;

const known = new WeakMap<Part, { readonly inner: Parsed | undefined }>();

/** The token that is the payload of another (RFC 7519 §5.2), with spans of its own. */
export function innerToken(token: Parsed): Parsed | undefined {
  const payload = payloadOf(token);
  if (!payload) return undefined;
  const before = known.get(payload);
  if (before) return before.inner;
  const text = compact.exec(payload.text ?? '')?.[1];
  const parsed = text === undefined ? undefined : parse(excerptOf(text));
  const inner = parsed?.kind === 'not-a-token' ? undefined : parsed;
  known.set(payload, { inner });
  return inner;
}
