/** What cannot be seen, and what wraps lines: white space, soft hyphens, zero-width and direction marks, byte order marks. */
const invisible = /(?:[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f)+/g;

/** A fragment without what mails and chat programs put between its characters, escaped or not. */
export function cleanLink(fragment: string): string {
  return unescaped(fragment)
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(invisible, '');
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
