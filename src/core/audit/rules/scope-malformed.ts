import { claimText } from '../words/claim-text.ts';
import { findingAt } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const scopeMalformed: Rule = {
  id: 'scope-malformed',
  title: 'A scope that is not written as one',
  severity: 'warning',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 6749', section: '3.3' },
  why: 'Servers split scope at single spaces; what is written otherwise becomes one scope that nobody knows.',
  confidence: 'likely',
  remedy: 'Write the scopes with one space between two of them.',
  fine: 'Names with a comma in them are allowed, if unusual.',
  examples: {
    flagged: [
      '{"iss":"joe","scope":"read,write","exp":1795092600}',
      '{"iss":"joe","scope":" read  write","exp":1795092600}',
      '{"iss":"joe","scope":"read \\"x\\"","exp":1795092600}',
    ],
    accepted: [
      '{"iss":"joe","scope":"openid profile api://6f/read","exp":1795092600}',
      '{"iss":"joe","scope":"","exp":1795092600}',
    ],
  },
  *check(token) {
    const found = claimText(token, 'scope') ?? claimText(token, 'scp');
    if (!found || found.text === '' || found.text.length > 20_000) return;
    const items = found.text.split(' ');
    const why = /[^ !#-[\]-~]/.test(found.text)
      ? 'Only printable ASCII without quote and backslash is allowed in a scope.'
      : items.includes('')
        ? 'There is a space too many, which some receivers read as an empty scope.'
        : (!found.text.includes(' ') && found.text.slice(1, -1).includes(',')) || found.text.includes(', ')
          ? 'It looks like a list with commas; a comma is a part of the name here, and only a space separates.'
          : undefined;
    if (why === undefined) return;
    yield findingAt(
      found,
      `${found.name} is ${quoted(found.text, 60)}. ${why} A server that looks for one of its scopes there may not find it.`,
    );
  },
};
