import { addressParts } from '../reading/address-parts.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const keyAddressMalformed: Rule = {
  id: 'key-address-malformed',
  title: 'The address of the key is none',
  severity: 'error',
  gate: 'structure',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7515', section: '4.1.2' },
  why: 'jku and x5u are URIs; a path alone, or an address with spaces, cannot be fetched.',
  confidence: 'certain',
  remedy: 'Write the whole address, from https:// on.',
  examples: {
    flagged: ['{"alg":"RS256","jku":"/keys"} {}', '{"alg":"RS256","jku":"id.example/keys"} {}'],
    accepted: ['{"alg":"RS256","jku":"https://id.example/keys"} {}'],
  },
  *check(token) {
    for (const name of ['jku', 'x5u']) {
      const found = textIn(token, name);
      if (!found || addressParts(found.text) || /^[a-z][a-z\d+.-]*:\S/i.test(found.text.slice(0, 200))) continue;
      yield findingAt(
        found,
        `${name} is "${shown(found.text, 80)}", and must be a whole address (URI), such as https://id.example/keys. Nobody can find a key by it.`,
      );
    }
  },
};
