import type { JsonNode } from '../../core/text/json-node.ts';
import { readJson } from '../../core/text/json.ts';
import type { Change } from './axes.ts';
import type { SignedText, WrittenPart } from './evidence.ts';
import { partOfText } from './signed-text.ts';

const combinations = [
  ['payload', 'payload'],
  ['both', 'header and payload'],
  ['header', 'header'],
] as const;

/** The payload, the header, and both, written anew; `facts.parts` says which. None where that changes nothing. */
export function* rewritten(
  signed: SignedText,
  write: (root: JsonNode) => string,
  facts: Readonly<Record<string, string | number>> = {},
): Iterable<Change<SignedText>> {
  const header = partAnew(signed.header, write);
  const payload = partAnew(signed.payload, write);
  for (const [which, parts] of combinations) {
    if ((which !== 'payload' && !header) || (which !== 'header' && !payload)) continue;
    const value: SignedText = {
      ...signed,
      header: (which !== 'payload' && header) || signed.header,
      payload: (which !== 'header' && payload) || signed.payload,
    };
    yield { value, facts: { ...facts, parts } };
  }
}

function partAnew(part: WrittenPart, write: (root: JsonNode) => string): WrittenPart | undefined {
  const text = new TextDecoder().decode(part.bytes);
  const { root, problem } = readJson(text);
  if (!root || problem) return undefined;
  const anew = write(root);
  return anew === text ? undefined : partOfText(anew);
}

/** "the payload is", "the header and payload are". */
export const partsAre = (parts: string | number | undefined): string =>
  `the ${parts} ${String(parts).includes(' and ') ? 'are' : 'is'}`;
