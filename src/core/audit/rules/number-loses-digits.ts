import { claimNamed } from '../../registry/claims.ts';
import { headerOf, payloadOf } from '../found.ts';
import { pathOf, placesIn, type Place } from '../words/places.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';
import { firstFew } from '../words/first-few.ts';

export const numberLosesDigits: Rule = {
  id: 'number-loses-digits',
  title: 'A number that other programs alter',
  severity: 'warning',
  gate: 'profile',
  lesson: 'three-parts',
  reference: { specification: 'RFC 8259', section: '6' },
  why: 'Many programs, JavaScript among them, keep numbers as doubles of 53 bits.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Write long identifiers as strings.',
  fine: 'It is harmless where every reader keeps all digits.',
  examples: {
    flagged: ['{"id":100002348117421473}', '{"rate":1E400}'],
    accepted: ['{"id":9007199254740991,"other":"100002348117421473"}', '{"exp":1795089600000000000}'],
  },
  *check(token) {
    const parts = [headerOf(token), payloadOf(token)];
    for (const place of parts.flatMap((part) => firstFew(placesIn(part), loses))) {
      if (place.node.type !== 'number') continue;
      const { value, written } = place.node;
      const outcome = Number.isFinite(value)
        ? readAs(value, written)
        : 'It is larger than a double can hold, and many programs read it as infinity or refuse it.';
      yield {
        span: place.part.locate(place.span),
        message: `${pathOf(place)} is ${shown(written)}. ${outcome} Jotter keeps it as written; in a string it is safe everywhere.`,
      };
    }
  },
};

/** JavaScript writes the shortest digits that lead back to the same double, which may be those of the token. */
function readAs(value: number, written: string): string {
  const read = Number.isInteger(value) ? BigInt(value).toString() : String(value);
  const start = 'Programs that keep numbers as doubles, as JavaScript does,';
  return read === written
    ? `${start} keep this number, but cannot tell it from the next ones.`
    : `${start} read ${read} instead.`;
}

/** Of a time, the rules about times say what to write; a text is no time. */
const isTime = ({ node, name, depth }: Place): boolean =>
  depth === 1 && node.type === 'number' && claimNamed(name?.value ?? '')?.type === 'NumericDate';

const loses = (place: Place): boolean => !isTime(place) && losesDigits(place);

const losesDigits = ({ node }: Place): boolean =>
  node.type === 'number' &&
  (!Number.isFinite(node.value) || (!Number.isSafeInteger(node.value) && /^-?\d+$/.test(node.written)));
