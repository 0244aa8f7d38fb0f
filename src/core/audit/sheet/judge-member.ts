import { referenceText } from '../../registry/specifications.ts';
import { memberOf } from '../../text/json-node.ts';
import type { Parsed } from '../../token/token.ts';
import { claimIn, headerOf, parameterIn, payloadOf, type Found } from '../found.ts';
import type { Given, Judged, Level, Requirement } from '../profile.ts';
import { valueWords } from '../words/value-words.ts';

/** The answer to a requirement on one header parameter or claim. */
export function judgeMember(place: 'header' | 'claims', requirement: Requirement, given: Given): Judged {
  const { token } = given;
  const found = place === 'header' ? parameterIn(token, requirement.name) : claimIn(token, requirement.name);
  if (found) return judgeFound(found, requirement, given);
  const { name, presence } = requirement;
  const unknown = unreadable(place, name, token);
  if (unknown) return unknown;
  const lacks = `The ${place === 'header' ? 'header has' : 'claims have'} no ${name}`;
  if (presence === 'unwanted') return { outcome: 'met', why: `${lacks}.` };
  if (presence === 'wanted-elsewhere')
    return { outcome: 'does-not-apply', why: `${lacks}, so there is nothing to look at.` };
  if (presence === 'free' || requirement.level === 'may')
    return { outcome: 'does-not-apply', why: `${lacks}, and need not have it.` };
  return { outcome: 'not-met', why: `${lacks}. ${wants(requirement)}.` };
}

const verbs: Readonly<Record<Level, string>> = {
  must: 'demands it',
  'must-not': 'forbids it',
  should: 'recommends it',
  'should-not': 'advises against it',
  may: 'allows it',
};

const wants = ({ reference, level }: Requirement): string => `${referenceText(reference)} ${verbs[level]}`;

/** The answer where the member is there. */
export function judgeFound(found: Found, requirement: Requirement, given: Given): Judged {
  const { name, presence, value, level, reference } = requirement;
  const is = `${name} is ${valueWords(found)}`;
  if (presence === 'unwanted')
    return { outcome: 'not-met', why: `The token has ${name}. ${wants(requirement)}.`, at: found };
  const answer = value?.judge(found, given) ?? true;
  if (answer === true) return { outcome: 'met', why: `${is}.`, at: found };
  if (typeof answer === 'object') return { ...answer, at: found };
  const said = answer === false ? is : answer;
  const modal = level === 'must' ? 'must' : 'should';
  return {
    outcome: 'not-met',
    why: `${said}${said.startsWith(`${name} is `) ? ', and' : `; ${name}`} ${modal} ${value?.asks ?? 'be there'} (${referenceText(reference)}).`,
    at: found,
  };
}

/** Where the part cannot be read, or not whole, nobody can say that something is missing. */
function unreadable(place: 'header' | 'claims', name: string, token: Parsed): Judged | undefined {
  const part = place === 'header' ? headerOf(token) : payloadOf(token);
  if (!part && token.kind === 'jwe')
    return {
      outcome: 'needs-input',
      why: `The claims are encrypted: whether ${name} is among them can be told with the key.`,
      input: 'key',
    };
  const hides = token.kind === 'sd-jwt' && place === 'claims' && memberOf(part?.json?.root, '_sd') !== undefined;
  if (hides)
    return { outcome: 'does-not-apply', why: `The claims have no ${name} in the clear; a disclosure may hold it.` };
  if (!part?.json || part.json.problem)
    return { outcome: 'does-not-apply', why: `The ${place} cannot be read whole, so ${name} may have been there.` };
  return undefined;
}
