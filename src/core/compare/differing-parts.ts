import { list } from '../text/words.ts';
import type { PartName } from '../token/part/part.ts';
import type { Parsed } from '../token/token.ts';

/** In which parts two tokens differ whose values are all the same: "Only the signature differs." Empty where they are the same text. */
export function differingParts(a: Parsed, b: Parsed): string {
  if (a.excerpt.text === b.excerpt.text) return '';
  const [ofA, ofB] = [textsOf(a), textsOf(b)];
  const names = [...new Set([...ofA.keys(), ...ofB.keys()])].filter((name) => ofA.get(name) !== ofB.get(name));
  if (names.length === 0) return 'The same token, written differently.';
  const titles = names.map((name) => name.replace('-', ' '));
  return `Only the ${list(titles)} ${titles.length === 1 ? 'differs' : 'differ'}.`;
}

function textsOf({ parts }: Parsed): ReadonlyMap<PartName, string> {
  const texts = new Map<PartName, string>();
  for (const { name, excerpt } of parts)
    if (excerpt.text !== '') texts.set(name, `${texts.get(name) ?? ''} ${excerpt.text}`);
  return texts;
}
