import type { KeyOrigin } from '../../core/keys/key-origin.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import type { Jws } from '../../core/token/token.ts';
import type { Verification } from '../../core/judgement/verification.ts';
import { timeOf } from '../../core/judgement/whose-key.ts';

type Valid = Extract<Verification, { verdict: 'valid' }>;

/** Says of a verdict where its key was fetched, and whether the token itself chose that place. */
export function tellOrigin(token: Jws, verification: Valid, origin: KeyOrigin): Valid {
  const namedBy = naming(token, origin);
  const served = `The key was served at ${origin.address.slice(0, 300)}, fetched at ${timeOf(origin)}.`;
  const notes = [...verification.notes, served, ...(namedBy ? [ownWord(namedBy)] : [])];
  return { ...verification, notes, ...(namedBy && { namedBy }) };
}

type Named = NonNullable<Valid['namedBy']>;

function ownWord({ parameter, isFirst }: Named): string {
  if (parameter === 'link')
    return 'A link brought along the address where the fetching began. Whoever made the link chose it, so by itself the key proves nothing about the issuer.';
  const led = isFirst ? 'A token led to that address' : 'The token itself names that address';
  return `${led} (${parameter}). Whoever made the token chose it, so that by itself the key proves nothing about the issuer (RFC 8725 §3.10).`;
}

/** By which header parameter a token itself names the address that a key was fetched from, or what else led there. */
function naming(token: Jws, origin: KeyOrigin): Valid['namedBy'] {
  const parameter = (['jku', 'x5u'] as const).find((name) => {
    const address = stringParameter(token, name) ?? '';
    return URL.canParse(address) && [origin.asked, origin.address].includes(new URL(address).href);
  });
  const iss = stringOf(token.payload.json?.root, 'iss');
  const chosenBy = parameter ?? origin.chosenBy;
  const isIssuers = origin.isIssuers === true && iss !== undefined && iss === origin.issuer;
  return chosenBy && { parameter: chosenBy, isFirst: parameter === undefined, isIssuers };
}
