import { disclosureContent } from '../../token/sd-jwt/disclosure-content.ts';
import { firstFew } from '../words/first-few.ts';
import type { Rule } from '../rule.ts';

export const sdSaltShort: Rule = {
  id: 'sd-salt-short',
  title: 'A salt that is too short',
  severity: 'warning',
  gate: 'structure',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9901', section: '9.3' },
  why: 'With a short salt the value behind a digest that was not disclosed can be found by trying.',
  confidence: 'certain',
  remedy: 'Draw 16 random bytes for each disclosure, and write them as base64url: 22 characters.',
  fine: 'Salts of other alphabets may hold more in fewer characters.',
  examples: {
    flagged: [
      'sd: ["2GLC42","given_name","Ada"]\n{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"https://issuer.example","vct":"a","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"exp":1795092600}',
    ],
    accepted: [
      'sd: ["2GLC42sKQveCfGfryNRN9w","given_name","Ada"]\n{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"https://issuer.example","vct":"a","_sd":["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"],"exp":1795092600}',
    ],
  },
  *check(token) {
    const disclosures = token.kind === 'sd-jwt' ? token.disclosures : [];
    for (const part of firstFew(disclosures, (one) => isShort(disclosureContent(one).salt))) {
      const length = disclosureContent(part).salt?.length ?? 0;
      yield {
        span: part.excerpt.span,
        message: `The salt of this disclosure has ${length} character${length === 1 ? '' : 's'}. It should be 128 random bits or more, 22 characters of base64url: with a short one, other values under such salts can be guessed from their digests.`,
      };
    }
  },
};

/** The text itself counts, however it was made. */
const isShort = (salt: string | undefined): boolean => salt !== undefined && salt.length < 20;
