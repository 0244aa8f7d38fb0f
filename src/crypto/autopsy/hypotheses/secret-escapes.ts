import type { SecretTextHypothesis } from '../axes.ts';

const meanings: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
};

const unescaped = (text: string): string =>
  text.replaceAll(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([nrt"'\\/]))/gi, (_, unit, byte, short) =>
    typeof short === 'string'
      ? (meanings[short.toLowerCase()] ?? short)
      : String.fromCharCode(parseInt(unit ?? byte, 16)),
  );

/** A backslash escape that one side reads and the other takes as it is. */
export const secretEscapes: SecretTextHypothesis = {
  id: 'secret-escapes',
  axis: 'secret-text',
  family: 'secret',
  rarity: 2,
  title: 'Backslash escapes such as \\n read, written or removed',
  fix: 'secret-text',
  *variants({ text, reading }) {
    const forms = [
      ['read as the characters that they mean', unescaped(text)],
      ['written as two characters', text.replaceAll('\r', '\\r').replaceAll('\n', '\\n')],
      ['doubled', text.replaceAll('\\', '\\\\')],
      ['removed', text.replaceAll('\\', '')],
    ] as const;
    for (const [how, value] of forms) if (value !== text) yield { value: { text: value, reading }, facts: { how } };
  },
  clause: ({ how = '' }) =>
    `${how === 'written as two characters' ? 'line breaks in the secret' : 'the backslash escapes in the secret'} are ${how}`,
  who: 'Environment variables, JSON and shells differ in what a backslash means.',
};
