import type { SecretTextHypothesis } from '../axes.ts';

const endings = [
  ['\n', 'a line break'],
  ['\r\n', 'a Windows line break (CR LF)'],
  [' ', 'a space'],
  ['\n\n', 'two line breaks'],
  ['\r', 'a carriage return'],
  ['\t', 'a tab'],
  ['\0', 'a zero byte'],
] as const;

/** The issuer's secret ended in a character that the pasted one does not have. */
export const secretLineBreak: SecretTextHypothesis = {
  id: 'secret-line-break',
  axis: 'secret-text',
  family: 'secret',
  rarity: 1,
  title: 'White space added at the end of the secret',
  fix: 'secret-text',
  *variants({ text, reading }) {
    for (const [ending, name] of endings)
      if (!text.endsWith(ending)) yield { value: { text: text + ending, reading }, facts: { ending, name } };
  },
  clause: ({ name = '' }) => `${name} is added at the end of the secret`,
  because: () => 'So the issuer read the secret with this character at its end.',
  who: 'This happens where a secret comes from a file, from echo without -n, or from a Kubernetes secret that was encoded with its line break.',
  seenIn: ['DCIT/perl-Crypt-JWT#40', 'dgrijalva/jwt-go#81', 'BTBurke/caddy-jwt#26'],
};
