import { stringOf, valueOf } from '../../core/text/json-node.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import { $jose, $received } from '../token/parts.ts';
import { expect } from './circumstances.ts';
import { $ownValues } from './own-values.ts';

/** Makes what the token says what is expected, for a finding that tells the two apart. */
export interface Acceptance {
  readonly label: string;
  readonly run: () => void;
}

/** Undefined for findings of another kind, and where the token says nothing that could be expected. */
export function acceptanceOf(id: string | undefined): Acceptance | undefined {
  switch (id) {
    case 'audience-unexpected':
      return accepting('aud', $ownValues.get().audience[0], (audience) => expect({ audience }));
    case 'issuer-unexpected':
      return accepting('iss', $ownValues.get().issuer[0], (issuer) => expect({ issuer }));
    case 'nonce-unexpected':
      return accepting('nonce', ownNonce(), (nonce) => expect({ nonce }));
    case 'type-unexpected':
      return accepting('typ', ownType(), (type) => expect({ type }));
    default:
      return undefined;
  }
}

function ownNonce(): string | undefined {
  const claims = $received.get()?.json?.root;
  return valueOf(claims, 'nonce')?.type === 'string' ? stringOf(claims, 'nonce') : undefined;
}

function ownType(): string | undefined {
  const token = $jose.get();
  return token && stringParameter(token, 'typ');
}

/** Characters: what is longer is no value that somebody expects. */
const mostCharacters = 200;

const accepting = (name: string, value: string | undefined, take: (value: string) => void): Acceptance | undefined =>
  value === undefined || value === '' || value.length > mostCharacters
    ? undefined
    : { label: `Accept this ${name}`, run: () => take(value) };
