import { computed } from 'nanostores';
import { recogniseIssuer } from '../../core/audit/issuers/recognise-issuer.ts';
import { $explanations } from './explanations.ts';
import { $token } from '../token/decryption.ts';

/** What is known of the maker of the token in view by its looks; undefined where it is nobody known. */
export const $issuerCard = computed($token, recogniseIssuer);

/** What that maker, or the one for whom the token is made, asks of such tokens, a line each; comes with the rules. */
export const $issuerLimits = computed(
  [$issuerCard, $explanations],
  (card, explain): readonly string[] => (card && explain?.limitsOfIssuer(card.issuer.id)) ?? [],
);
