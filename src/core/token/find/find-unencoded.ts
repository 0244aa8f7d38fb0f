import { excerptOf } from '../../text/excerpt.ts';
import { spanOf } from '../../text/span.ts';
import { placeOf } from './find-context.ts';
import { glanceAtHeader } from './find-header.ts';
import type { Sighting } from './sighting.ts';

/** Header, a payload as it is, signature (RFC 7797 §5.2), and nothing around but white space. */
const ALONE = /^\s*([\w-]+)\.[\x20-\x2d\x2f-\x7e]+\.[\w-]+(?=\s*$)/;

/**
 * A paste that is nothing but a token with an unencoded payload: what looks like an escape in it is payload, for there is nothing
 * around that could have escaped it.
 */
export function findUnencoded(text: string): Sighting | undefined {
  const [match, header = ''] = ALONE.exec(text) ?? [];
  if (match === undefined || !glanceAtHeader(header).isUnencoded) return undefined;
  const span = spanOf(match.length - match.trimStart().length, match.length);
  return { excerpt: excerptOf(text, span), ...placeOf(text, span.start, span.end) };
}
