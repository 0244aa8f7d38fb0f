import { setMember } from '../../core/text/set-member.ts';
import { signingText, type JwtContent } from './make-jwt.ts';
import { contentOf } from './read-jwt.ts';

/** The token with other texts in it, and the signature that it had. */
export function alterJwt(token: string, change: (content: JwtContent) => Partial<JwtContent>): string {
  const before = contentOf(token);
  return `${signingText({ ...before, ...change(before) })}.${token.split('.')[2] ?? ''}`;
}

/** The same for one header parameter; `value` is JSON. */
export const alterHeader = (token: string, name: string, value: string): string =>
  alterJwt(token, ({ header }) => ({ header: setMember(header, name, value) }));

/** The token with one character exchanged in the middle of a part. */
export function exchangeCharacter(token: string, part: number): string {
  return token
    .split('.')
    .map((text, at) => {
      if (at !== part) return text;
      const middle = Math.floor(text.length / 2);
      const other = text[middle] === 'A' ? 'B' : 'A';
      return text.slice(0, middle) + other + text.slice(middle + 1);
    })
    .join('.');
}
