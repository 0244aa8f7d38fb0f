import type { SecretTextHypothesis } from '../axes.ts';

/** Wrapped or grouped secrets. */
export const secretInnerSpace: SecretTextHypothesis = {
  id: 'secret-inner-space',
  axis: 'secret-text',
  family: 'secret',
  rarity: 2,
  title: 'White space or separators inside the secret removed',
  fix: 'secret-text',
  *variants({ text, reading }) {
    const core = text.trim();
    if (/\s/.test(core))
      yield { value: { text: core.replaceAll(/\s+/g, ''), reading }, facts: { name: 'white space' } };
    if (/\r\n/.test(core))
      yield { value: { text: core.replaceAll('\r\n', '\n'), reading }, facts: { name: 'carriage returns' } };
    if (/[\u200b-\u200d\u2060\u00ad\ufeff]/.test(text))
      yield {
        value: { text: text.replaceAll(/[\u200b-\u200d\u2060\u00ad\ufeff]/g, ''), reading },
        facts: { name: 'invisible characters' },
      };
    if (/^[0-9a-f]{2}([:-][0-9a-f]{2})+$/i.test(core))
      yield { value: { text: core.replaceAll(/[:-]/g, ''), reading: 'hex' }, facts: { name: 'separators' } };
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(core))
      yield { value: { text: core.replaceAll('-', ''), reading }, facts: { name: 'hyphens' } };
  },
  clause: ({ name = '' }) => `the ${name} inside the secret ${name === 'white space' ? 'is' : 'are'} removed`,
};
