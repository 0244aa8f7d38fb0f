import { decodeBase64url, encodeBase64url } from '../../../core/text/base64url.ts';

const decoded = (text: string): string => new TextDecoder().decode(decodeBase64url(text).bytes);
const encoded = (text: string): string => encodeBase64url(new TextEncoder().encode(text));

/** The presentation with another family name in its disclosure, as its holder might write it. */
export const withAnotherName = (token: string): string =>
  token
    .split('~')
    .map((piece, at) => {
      const text = at === 0 ? '' : decoded(piece);
      return text.includes('Lovelace') ? encoded(text.replace('Lovelace', 'Byron')) : piece;
    })
    .join('~');
