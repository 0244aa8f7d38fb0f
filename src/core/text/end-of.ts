/**
 * What a text ends with, as long as each character is one of the set; `one` matches a single character. A pattern such as `=+$` takes
 * time by the square of the text: it follows every run in it, and most of them do not lead to the end.
 */
export const endOf = (text: string, one: RegExp): string => text.slice(startOfEnd(text, one));

/** The text without that. */
export const withoutEnd = (text: string, one: RegExp): string => text.slice(0, startOfEnd(text, one));

function startOfEnd(text: string, one: RegExp): number {
  let at = text.length;
  while (at > 0 && one.test(text.charAt(at - 1))) at -= 1;
  return at;
}
