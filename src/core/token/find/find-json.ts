import { readJson } from '../../text/json.ts';
import { encloses, type Span } from '../../text/span.ts';
import { jsonKindOf } from './json-kind.ts';
import { scanObject } from './json-objects.ts';

/** Without one of these words there is no JSON serialization (RFC 7515 §7.2, RFC 7516 §7.2). */
const needed = /signature|ciphertext|recipients|protected/;

export const mayHoldJson = (text: string): boolean => needed.test(text);

const opening = /\{\s*["']/g;
/** Objects within objects that are looked at one by one, so that nesting does not multiply the work. */
const deepest = 8;

/**
 * Where tokens in JSON stand in a text, in their order, whole or damaged; none of them is inside another. Takes time in
 * proportion to the text.
 */
export function findJson(text: string): readonly Span[] {
  if (!mayHoldJson(text)) return [];
  const found: Span[] = [];
  // What is looked through once more after damage; when it is used up, damage is skipped.
  let budget = 2 * text.length;
  for (let from = 0; ;) {
    opening.lastIndex = from;
    const start = opening.exec(text)?.index;
    if (start === undefined) return found;
    const { objects, end, resume } = scanObject(text, start);
    const tokens = tokensAmong(text, objects);
    found.push(...tokens);
    const behind = Math.max(tokens.at(-1)?.end ?? 0, start + 1);
    from = resume === undefined || budget <= 0 ? Math.max(end, behind) : Math.max(resume, behind);
    budget -= Math.max(end - from, 0);
  }
}

/** Of objects that are sorted by their start: those that are tokens, but for what is inside another one. */
function tokensAmong(text: string, objects: readonly Span[]): readonly Span[] {
  const tokens: Span[] = [];
  const around: Span[] = [];
  for (const span of objects) {
    while (around.length > 0 && !encloses(around.at(-1) ?? span, span)) around.pop();
    around.push(span);
    const last = tokens.at(-1);
    if (around.length > deepest || (last && encloses(last, span))) continue;
    if (jsonKindOf(readJson(text.slice(span.start, span.end)).root)?.isCertain) tokens.push(span);
  }
  return tokens;
}
