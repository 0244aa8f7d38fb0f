import { headerOf, payloadOf } from '../found.ts';
import { hiddenAt, isHidden, nameOfHidden } from '../words/hidden-character.ts';
import { pathOf, placesIn, type Place } from '../words/places.ts';
import type { Rule } from '../rule.ts';
import { firstFew } from '../words/first-few.ts';

export const hiddenCharacters: Rule = {
  id: 'hidden-characters',
  title: 'Characters that cannot be seen',
  severity: 'warning',
  gate: 'profile',
  lesson: 'three-parts',
  reference: { specification: 'RFC 8259', section: '8.3' },
  why: 'Two strings may look alike and be different, or read in another order than they are.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Remove the characters where the value is made, or show them as escapes.',
  fine: 'Names in some scripts need joiners.',
  examples: {
    flagged: ['{"sub":"ad\\u202emin"}', '{"ro\\u200ble":"admin"}'],
    accepted: ['{"sub":"ada\\nlovelace","emoji":"\\ud83d\\udc69\\u200d\\ud83d\\udcbb"}'],
  },
  *check(token) {
    for (const part of [headerOf(token), payloadOf(token)])
      for (const place of firstFew(placesIn(part), hasHidden)) {
        const message = hidden(place);
        if (message !== undefined) yield { span: place.part.locate(place.span), message };
      }
  },
};

const hasHidden = ({ name, node }: Place): boolean =>
  (node.type === 'string' && isHidden(node.value)) || (name !== undefined && isHidden(name.value));

function hidden(place: Place): string | undefined {
  const { name, node } = place;
  const inName = hiddenAt(name?.value ?? '');
  const text = inName >= 0 ? (name?.value ?? '') : node.type === 'string' ? node.value : '';
  const at = inName >= 0 ? inName : hiddenAt(text);
  if (at < 0) return undefined;
  const where = inName >= 0 ? 'The name' : 'The value of';
  return `${where} ${pathOf(place)} has ${nameOfHidden(text.charAt(at))} as character ${at + 1}, which cannot be seen: it may look like another one. Was it copied from a formatted text, or put in to deceive?`;
}
