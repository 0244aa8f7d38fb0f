import { algorithms } from '../../../core/registry/algorithms.ts';
import { stringOf, memberOf } from '../../../core/text/json-node.ts';
import { readJson } from '../../../core/text/json.ts';
import type { InputJsonHypothesis } from '../axes.ts';
import { partOfText } from '../signed-text.ts';

/** The header was changed after the token was signed: alg, typ or kid. */
export const headerEdited: InputJsonHypothesis = {
  id: 'header-edited',
  axis: 'input-json',
  family: 'edit',
  rarity: 2,
  title: 'Header with another alg, or without typ or kid',
  *variants(signed) {
    const text = new TextDecoder().decode(signed.header.bytes);
    const { root } = readJson(text);
    const alg = memberOf(root, 'alg')?.value;
    const changed = (value: string, how: string) => ({
      value: { ...signed, header: partOfText(value) },
      facts: { how },
    });
    for (const { name, scheme } of algorithms.values())
      if (alg && scheme && name !== stringOf(root, 'alg'))
        yield changed(
          text.slice(0, alg.span.start) + JSON.stringify(name) + text.slice(alg.span.end),
          `says "alg": "${name}"`,
        );
    for (const name of ['typ', 'kid', 'cty']) {
      const without = withoutMember(text, name);
      if (without !== undefined) yield changed(without, `has no ${name}`);
    }
    if (!memberOf(root, 'typ') && /\}\s*$/.test(text)) {
      yield changed(text.replace(/\}\s*$/, ',"typ":"JWT"}'), 'has "typ": "JWT" at its end');
      yield changed(text.replace(/^\s*\{/, '{"typ":"JWT",'), 'has "typ": "JWT" at its beginning');
    }
  },
  clause: ({ how = '' }) => `the header ${how}`,
  because: () => 'So the token was signed with another header than it has now.',
};

function withoutMember(text: string, name: string): string | undefined {
  const member = memberOf(readJson(text).root, name);
  if (!member) return undefined;
  const [before, after] = [text.slice(0, member.span.start), text.slice(member.span.end)];
  return /^\s*,/.test(after) ? before + after.replace(/^\s*,\s*/, '') : before.replace(/,\s*$/, '') + after;
}
