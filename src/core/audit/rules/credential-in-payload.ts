import { credentialShapes } from '../reading/credential-shapes.ts';
import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { readableTexts, type ReadableText } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

/** Begins like one of the shapes, so that most texts are looked at once only. */
const mayBe =
  /AKIA|ASIA|gh[pousr]_|github_pat_|gl(?:pat|ptt|dt|rt|cbt|oas)-|xox|xapp-|k_live_|AIza|GOCSPX-|SG\.|npm_|pypi-|dckr_|:AA|slack\.com|discord|sk-|do[opr]_v1_|shp|hv[sbr]\.|AccountKey=/;

export const credentialInPayload: Rule = {
  id: 'credential-in-payload',
  title: 'A credential that anyone can read',
  severity: 'warning',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'A signature hides nothing: what opens another service can be read off the token.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Take it out of the token and revoke it at its service.',
  fine: 'Examples in documentation look the same.',
  examples: {
    flagged: [
      '{"iss":"joe","token":"ghp_0123456789abcdefghijABCDEFGHIJ012345","exp":1795092600}',
      '{"iss":"joe","env":["A","AKIAIOSFODNN7EXAMPLE"],"exp":1795092600}',
    ],
    accepted: ['{"iss":"joe","token":"ghp_short","region":"AKIA","exp":1795092600}'],
  },
  *check(token) {
    for (const one of firstFew(readableTexts(token), (text) => mayBe.test(text.text) && shapeOf(text) !== undefined))
      yield findingIn(
        one,
        `${one.path()} looks like ${shapeOf(one)?.what ?? ''}. The payload is signed, not encrypted: browsers, proxies and logs that see the token can read it. Take it out, and revoke it if the token has been used.`,
      );
  },
};

const shapeOf = ({ text }: ReadableText) => credentialShapes.find(({ pattern }) => pattern.test(text));
