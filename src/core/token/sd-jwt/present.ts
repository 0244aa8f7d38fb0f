import { removeMember } from '../../text/remove-member.ts';
import { memberOf } from '../../text/json-node.ts';
import { setMember } from '../../text/set-member.ts';
import type { Part } from '../part/part.ts';
import { sdJwtText } from './sd-jwt-text.ts';
import type { SdJwt } from '../token.ts';
import { rewrite } from '../write/write.ts';

/**
 * An SD-JWT with these of its disclosures only, and with a key binding JWT or without, in its own serialization (RFC 9901
 * §4, §8): in JSON only the first unprotected header changes.
 */
export function present(sdJwt: SdJwt, disclosures: readonly Part[], keyBindingJwt: string | undefined): string {
  const { issuerJwt } = sdJwt;
  if (issuerJwt.serialization === 'compact') return sdJwtText({ issuerJwt, disclosures }) + (keyBindingJwt ?? '');
  const [header] = issuerJwt.unprotected;
  const list = JSON.stringify(disclosures.map(({ excerpt }) => excerpt.text));
  const before = header?.text ?? '{}';
  const listed = disclosures.length > 0 || memberOf(header?.json?.root, 'disclosures') || keyBindingJwt === undefined;
  const shown = listed ? setMember(before, 'disclosures', list) : before;
  const unprotected =
    keyBindingJwt === undefined
      ? removeMember(shown, 'kb_jwt')
      : setMember(shown, 'kb_jwt', JSON.stringify(keyBindingJwt));
  return rewrite(issuerJwt, { unprotected });
}
