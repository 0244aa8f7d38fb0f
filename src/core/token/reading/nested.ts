import type { Excerpt } from '../../text/excerpt.ts';
import { findTokens } from '../find/find.ts';
import type { Part } from '../part/part.ts';

/** What a token may begin with, quotes and white space left aside: base64url of an object, or an object. */
const start = /^[\s\ufeff]*(?:["']\s*)?(?:e[yw3]|[{CDI7])/;

/**
 * The token that a payload is as a whole, of any kind and serialization (RFC 7519 §5.2); spans in the part's text.
 * Undefined where it is something else, or holds more than that.
 */
export function nestedIn({ text = '' }: Pick<Part, 'text'>): Excerpt | undefined {
  if (!start.test(text)) return undefined;
  const [only, ...more] = findTokens(text);
  if (!only || more.length > 0) return undefined;
  const { span } = only.excerpt;
  const around = text.slice(0, span.start) + text.slice(span.end);
  return /^[\s\ufeff"']*$/.test(around) ? only.excerpt : undefined;
}
