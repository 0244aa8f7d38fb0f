import type { JsonMember, JsonNode } from '../../text/json-node.ts';
import { readablePayloadOf } from '../found.ts';
import { placesIn, pathOf } from '../words/places.ts';
import { readableTexts } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

export const positionInPayload: Rule = {
  id: 'position-in-payload',
  title: 'Where somebody is',
  severity: 'hint',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'A position tells the home, the work or the way of a person.',
  confidence: 'likely',
  remedy: 'Leave it out, or round it to what the receiver needs.',
  fine: 'It may be the position of a shop, or be what the token is about.',
  examples: {
    flagged: [
      '{"sub":"1","geo":{"lat":48.137154,"lon":11.576124},"exp":1795092600}',
      '{"sub":"1","location":"48.137154,11.576124","exp":1795092600}',
    ],
    accepted: ['{"sub":"1","lat":"high","x":{"lat":1},"exp":1795092600}'],
  },
  *check(token) {
    const places = placesIn(readablePayloadOf(token));
    const place =
      places.find(({ node }) => isPair(node)) ??
      readableTexts(token).find(
        ({ text, name }) =>
          /geo|location|position|coordinates|latlng/.test(name) &&
          /^-?\d{1,2}\.\d{3,},\s?-?\d{1,3}\.\d{3,}$/.test(text),
      )?.place;
    if (!place) return;
    yield {
      span: place.part.locate(place.span),
      message: `${place.parent ? pathOf(place) : 'The payload'} tells a position on earth. Whoever sees the token can read where somebody or something is.`,
    };
  },
};

const isNumeric = (node: JsonNode | undefined): boolean =>
  node?.type === 'number' || (node?.type === 'string' && /^-?\d{1,3}\.\d+$/.test(node.value));

const axes: ReadonlyMap<string, 'north' | 'east'> = new Map([
  ['lat', 'north'],
  ['latitude', 'north'],
  ['lon', 'east'],
  ['lng', 'east'],
  ['long', 'east'],
  ['longitude', 'east'],
]);

/** One pass over the members, for there may be very many objects. */
function isPair(node: JsonNode): boolean {
  if (node.type !== 'object' || node.members.length < 2) return false;
  const [north, east] = [axisIn(node.members, 'north'), axisIn(node.members, 'east')];
  return north && east;
}

const axisIn = (members: readonly JsonMember[], axis: 'north' | 'east'): boolean =>
  members.some(({ name, value }) => axes.get(name.value) === axis && isNumeric(value));
