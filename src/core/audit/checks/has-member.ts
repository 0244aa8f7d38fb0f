import { memberOf } from '../../text/json-node.ts';
import type { Check } from '../profile.ts';
import { valueWords } from '../words/value-words.ts';

/** An object with a member, whose value is checked in turn. */
export const hasMember = (member: string, check?: Check): Check => ({
  asks: `have ${member}${check ? `, which must ${check.asks}` : ''}`,
  judge: (found, given) => {
    const inner = memberOf(found.value, member);
    if (found.value.type !== 'object') return false;
    if (!inner?.value) return `${found.name} has no ${member}`;
    const name = `${found.name}.${member}`;
    const foundInside = { part: found.part, member: inner, name, value: inner.value };
    const answer = check?.judge(foundInside, given) ?? true;
    return answer === false ? `${name} is ${valueWords(foundInside)}` : answer;
  },
});
