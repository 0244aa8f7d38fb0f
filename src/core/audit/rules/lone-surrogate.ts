import { firstFew } from '../words/first-few.ts';
import { headerOf, payloadOf } from '../found.ts';
import { pathOf, placesIn, type Place } from '../words/places.ts';
import type { Rule } from '../rule.ts';

export const loneSurrogate: Rule = {
  id: 'lone-surrogate',
  title: 'Half a character',
  severity: 'warning',
  gate: 'structure',
  lesson: 'three-parts',
  reference: { specification: 'RFC 8259', section: '8.2' },
  why: 'An escape of half a surrogate pair stands for no character: some readers drop it, some replace it, some fail.',
  confidence: 'certain',
  remedy: 'Cut text between characters, not between the halves of one.',
  examples: { flagged: ['{"name":"Ada \\ud83d"}'], accepted: ['{"name":"Ada \\ud83d\\ude00"}'] },
  *check(token) {
    for (const part of [headerOf(token), payloadOf(token)])
      for (const place of firstFew(placesIn(part), isBroken))
        yield {
          span: place.part.locate(place.span),
          message: `${pathOf(place).replace(/\p{Surrogate}/gu, '\ufffd')} has an escape of half a character (a surrogate without its other half), which no text can hold. Readers differ in what they make of it, or refuse the token. Was the text cut in the middle of an emoji?`,
        };
  },
};

/** Of a whole pair the expression sees one character, which is no surrogate. */
const lone = /\p{Surrogate}/u;

const isBroken = ({ name, node }: Place): boolean =>
  (node.type === 'string' && lone.test(node.value)) || (name !== undefined && lone.test(name.value));
