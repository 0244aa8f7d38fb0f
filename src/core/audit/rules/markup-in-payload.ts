import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { oddTexts } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

export const markupInPayload: Rule = {
  id: 'markup-in-payload',
  title: 'Markup in a claim',
  severity: 'info',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '11' },
  why: 'A page that shows claims without escaping them runs what stands there; a signature does not make it harmless.',
  confidence: 'certain',
  remedy: 'Escape claims wherever they are shown, also those of issuers that are trusted.',
  fine: 'A claim may carry formatted text by design.',
  examples: {
    flagged: [
      '{"iss":"joe","name":"<script>alert(1)</script>","exp":1795092600}',
      '{"iss":"joe","website":"javascript:alert(1)","exp":1795092600}',
    ],
    accepted: ['{"iss":"joe","name":"a < b > c","website":"https://a.example","exp":1795092600}'],
  },
  *check(token) {
    for (const one of firstFew(
      oddTexts(token),
      ({ text }) =>
        text.length > 6 &&
        /<(?:script|img|iframe|svg|object|embed|style|link|meta|body|a)(?=[\s>/])|^\s*(?:javascript|vbscript):|\bon(?:error|load|click|mouseover)\s*=/i.test(
          text,
        ),
    ))
      yield findingIn(
        one,
        `${one.path()} holds markup or script for a page. Jotter shows it as text; a page that puts claims into its HTML without escaping them runs it.`,
      );
  },
};
