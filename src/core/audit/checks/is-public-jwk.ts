import { valueOf } from '../../text/json-node.ts';
import type { Check } from '../profile.ts';

/** Members of a private or symmetric key (RFC 7518 §6.2.2, §6.3.2, §6.4). */
const secrets = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'priv'];

export const isPublicJwk: Check = {
  asks: 'be a public key as a JWK',
  judge: ({ name, value }) => {
    if (value.type !== 'object') return false;
    const secret = secrets.find((one) => valueOf(value, one));
    return secret === undefined ? true : `${name} has ${secret}, which belongs to a key that is kept secret`;
  },
};
