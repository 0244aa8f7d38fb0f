import type { SecretTextHypothesis } from '../axes.ts';

/** What a shell or an env file makes of $, # and ! in a secret without quotes. */
export const secretShell: SecretTextHypothesis = {
  id: 'secret-shell',
  axis: 'secret-text',
  family: 'secret',
  rarity: 2,
  title: 'Secret as a shell or an env file reads it',
  fix: 'secret-text',
  *variants({ text, reading }) {
    const forms = [
      ['ends before “#”, which begins a comment', (text.split('#')[0] ?? '').trimEnd()],
      ['ends before the first space', text.replace(/\s.*$/s, '')],
      ['loses “$” and the name after it, which a shell replaces', text.replaceAll(/\$(?:\w+|\{\w+\})/g, '')],
      ['has one “$” for “$$”', text.replaceAll('$$', '$')],
      ['has “$$” for “$”', text.replaceAll('$', '$$$$')],
    ] as const;
    for (const [how, value] of forms)
      if (value !== text && value !== '') yield { value: { text: value, reading }, facts: { how } };
  },
  clause: ({ how = '' }) => `the secret ${how}`,
  because: () => 'Most likely the secret has no quotes where the issuer reads it. Put it in single quotes there.',
  who: 'Shells, env files, Docker Compose and make each give “$” and “#” a meaning of their own.',
};
