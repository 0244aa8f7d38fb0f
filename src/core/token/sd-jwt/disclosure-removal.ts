import { originSpan } from '../../text/excerpt.ts';
import { valueOf } from '../../text/json-node.ts';
import type { Fix } from '../../text/result.ts';
import { spanOf, type Span } from '../../text/span.ts';
import type { SdJwt } from '../token.ts';

/** How to take a disclosure out of a token, by its index: with its tilde, or with a comma where the token is JSON. */
export function disclosureRemoval(sdJwt: SdJwt): (index: number) => Fix | undefined {
  const spans = sdJwt.issuerJwt.serialization === 'compact' ? inCompact(sdJwt) : inJson(sdJwt);
  return (index) => {
    const span = spans[index];
    return span && { label: 'Remove the disclosure', edits: [{ span, text: '' }] };
  };
}

function inCompact({ excerpt, issuerJwt, disclosures }: SdJwt): readonly Span[] {
  const { text } = excerpt;
  let at = text.length - text.trimStart().length + issuerJwt.excerpt.text.length + 1;
  return disclosures.map((part) => {
    const start = at;
    at += part.excerpt.text.length + 1;
    // The last one may lack its tilde.
    return originSpan(excerpt, start, Math.min(at, text.length));
  });
}

function inJson({ issuerJwt, disclosures }: SdJwt): readonly Span[] {
  for (const part of issuerJwt.unprotected) {
    const list = valueOf(part.json?.root, 'disclosures');
    if (list?.type !== 'array' || list.items.length !== disclosures.length) continue;
    return list.items.map(({ span }, index) => {
      const [before, behind] = [list.items[index - 1], list.items[index + 1]];
      return part.locate(
        before ? spanOf(before.span.end, span.end) : spanOf(span.start, behind?.span.start ?? span.end),
      );
    });
  }
  return [];
}
