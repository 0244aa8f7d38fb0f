import { headerOf, payloadOf } from '../found.ts';
import { placesIn, type Place } from '../words/places.ts';
import type { Rule } from '../rule.ts';
import { firstFew } from '../words/first-few.ts';

export const prototypeMember: Rule = {
  id: 'prototype-member',
  title: 'A member named __proto__',
  severity: 'info',
  gate: 'profile',
  lesson: 'three-parts',
  reference: { specification: 'RFC 8259', section: '4' },
  why: 'In JavaScript, copying such a member can change other objects.',
  confidence: 'likely',
  remedy: 'Rename the member, or let the receiver read claims into a map.',
  examples: { flagged: ['{"a":{"__proto__":{"admin":true}}}'], accepted: ['{"proto":1,"a":"__proto__"}'] },
  *check(token) {
    for (const part of [headerOf(token), payloadOf(token)])
      for (const place of firstFew(placesIn(part), isPrototype))
        yield {
          span: place.part.locate(place.span),
          message:
            'A member is named __proto__. It is proper JSON, but programs in JavaScript that copy it member by member may change the prototype of an object: a receiver should drop it.',
        };
  },
};

const isPrototype = ({ name }: Place): boolean => name?.value === '__proto__';
