import type { JsonObject } from '../../text/json-node.ts';
import type { Parsed } from '../../token/token.ts';
import type { Part } from '../../token/part/part.ts';
import { payloadOf } from '../found.ts';

/** The payload where it is a whole JSON object, so that what is not in it is missing; undefined where it was cut or is none. */
export function claimsSetOf(token: Parsed): { readonly part: Part; readonly root: JsonObject } | undefined {
  const part = payloadOf(token);
  const root = part?.json?.root;
  return part && root?.type === 'object' && !part.json?.problem ? { part, root } : undefined;
}
