import { claimIn } from '../found.ts';
import { shown } from '../words/shown.ts';
import type { Comparison } from './comparison.ts';
import type { Gathered } from './gathered.ts';

export const sameJti: Comparison = {
  id: 'same-jti',
  title: 'Two tokens with the same id',
  severity: 'warning',
  gate: 'time',
  reference: { specification: 'RFC 7519', section: '4.1.7' },
  why: 'A receiver that remembers ids to stop replays refuses the second of the two.',
  confidence: 'certain',
  remedy: 'Let the issuer give each token an id of its own.',
  *compare(one, others) {
    const own = idOf(one);
    if (own === undefined) return;
    const twin = others.find((other) => idOf(other) === own && other.token.excerpt.text !== one.token.excerpt.text);
    const [jti, other] = [claimIn(one.token, 'jti'), twin && claimIn(twin.token, 'jti')];
    if (!jti || !other || !twin) return;
    yield {
      span: jti.part.locate(jti.member.span),
      other: { token: twin, span: other.part.locate(other.member.span) },
      message: `jti is ${shown(stringIn(one, 'jti') ?? '', 60)}, and token ${twin.number} of the same issuer has it, too, though it says something else. The id of a token must not be given to another one.`,
    };
  },
};

function stringIn({ token }: Gathered, name: string): string | undefined {
  const value = claimIn(token, name)?.value;
  return value?.type === 'string' ? value.value : undefined;
}

/** An id is unique for its issuer; a token without one counts for itself. */
function idOf(one: Gathered): string | undefined {
  const jti = stringIn(one, 'jti');
  return jti === undefined ? undefined : JSON.stringify([stringIn(one, 'iss') ?? '', jti]);
}
