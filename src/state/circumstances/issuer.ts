import { computed } from 'nanostores';
import { recogniseIssuer } from '../../core/audit/issuers/recognise-issuer.ts';
import { $token } from '../token/decryption.ts';

/** What is known of the maker of the token in view by its looks; undefined where it is nobody known. */
export const $issuerCard = computed($token, recogniseIssuer);
