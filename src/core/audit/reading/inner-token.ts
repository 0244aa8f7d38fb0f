import { memo } from '../../text/memo.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { parse } from '../../token/reading/parse.ts';
import type { Part } from '../../token/part/part.ts';
import type { Parsed } from '../../token/token.ts';
import { payloadOf } from '../found.ts';

/** A compact token and nothing else, in quotes at most. */
const compact = /^\s*"?(e[yw3][\w-]+\.[\w-]*\.[\w.~-]*)"?\s*$/;

/** The token that is the payload of another (RFC 7519 §5.2), with spans of its own. */
export function innerToken(token: Parsed): Parsed | undefined {
  const payload = payloadOf(token);
  return payload && tokenIn(payload);
}

const tokenIn = memo((payload: Part): Parsed | undefined => {
  const text = compact.exec(payload.text ?? '')?.[1];
  const parsed = text === undefined ? undefined : parse(excerptOf(text));
  return parsed?.kind === 'not-a-token' ? undefined : parsed;
});
