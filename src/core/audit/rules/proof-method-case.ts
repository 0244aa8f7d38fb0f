import { claimText } from '../words/claim-text.ts';
import { findingAt, typeOf } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const proofMethodCase: Rule = {
  id: 'proof-method-case',
  title: 'A method that is not written as HTTP writes it',
  severity: 'warning',
  gate: 'structure',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9449', section: '4.2' },
  why: 'htm is compared with the method of the request, whose letter case counts.',
  confidence: 'certain',
  remedy: 'Write the method as it is sent: GET, POST.',
  examples: {
    flagged: [
      '{"alg":"ES256","typ":"dpop+jwt"} {"htm":"post","htu":"https://api.example/","jti":"a1","iat":1795089600}',
    ],
    accepted: [
      '{"alg":"ES256","typ":"dpop+jwt"} {"htm":"POST","htu":"https://api.example/","jti":"a1","iat":1795089600}',
    ],
  },
  *check(token) {
    const htm = claimText(token, 'htm');
    if (
      !htm ||
      typeOf(token) !== 'dpop+jwt' ||
      !/^(?:get|head|post|put|patch|delete|options)$/i.test(htm.text) ||
      htm.text === htm.text.toUpperCase()
    )
      return;
    yield findingAt(
      htm,
      `htm is ${quoted(htm.text)}. Methods of HTTP are case-sensitive, and the request says ${htm.text.toUpperCase()}: a server that compares the two refuses the proof.`,
    );
  },
};
