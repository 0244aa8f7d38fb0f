/** The longest address that is shown. */
const longest = 100;

/** A URL without what may be secret in it, user, query and fragment, and not too long. */
export function addressWords(url: string): string {
  const plain = url
    .slice(0, 2_000)
    .replace(/[?#].*$/s, '')
    .replace(/^([a-z][\w+.-]{0,20}:\/\/)[^/@]*@/i, '$1');
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}
