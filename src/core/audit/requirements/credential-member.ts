import type { Reference } from '../../registry/specifications.ts';
import type { JsonNode } from '../../text/json-node.ts';
import { claimIn } from '../found.ts';
import type { FurtherRequirement } from '../profile.ts';

/** A member that a W3C credential must have, and a presentation of credentials need not. */
export const credentialMember = (name: string, reference: Reference): FurtherRequirement => ({
  id: `credential-${name}`,
  asks: `a credential must have ${name}`,
  title: `The credential has no ${name}`,
  level: 'must',
  reference,
  judge: ({ token }) => {
    const type = claimIn(token, 'type');
    if (!type || !names(type.value).includes('VerifiableCredential'))
      return { outcome: 'does-not-apply', why: 'Its type is not VerifiableCredential.' };
    const found = claimIn(token, name);
    if (found) return { outcome: 'met', why: `The credential has ${name}.`, at: found };
    return { outcome: 'not-met', why: `Its type is VerifiableCredential, and it has no ${name}.`, at: type };
  },
});

const names = (value: JsonNode): readonly string[] =>
  (value.type === 'array' ? value.items : [value]).flatMap((one) => (one.type === 'string' ? [one.value] : []));
