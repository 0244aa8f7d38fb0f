import { attackTerms } from './attack-terms.ts';
import { claimTerms } from './claim-terms.ts';
import type { GlossaryTerms } from './glossary-term.ts';
import { oauthTerms } from './oauth-terms.ts';
import { secrecyTerms } from './secrecy-terms.ts';
import { signatureTerms } from './signature-terms.ts';
import { tokenTerms } from './token-terms.ts';

/** Every term that is used, by the id in its address. */
export const terms = {
  ...tokenTerms,
  ...claimTerms,
  ...signatureTerms,
  ...oauthTerms,
  ...attackTerms,
  ...secrecyTerms,
} satisfies GlossaryTerms;

export type TermId = keyof typeof terms;
