/** A sentence ends at a period before a capital letter; a claim's value may hold one, which only changes the size of letters. */
export function firstSentence(text: string): readonly [answer: string, rest: string] {
  const end = text.search(/\. [A-Z]/);
  return end < 0 ? [text, ''] : [text.slice(0, end + 1), text.slice(end + 1)];
}
