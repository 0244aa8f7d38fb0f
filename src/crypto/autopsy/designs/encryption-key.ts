import { quote } from '../../../core/keys/quote.ts';
import { stringOf } from '../../../core/text/json-node.ts';
import { algorithms } from '../../../core/registry/algorithms.ts';
import type { Design } from '../design.ts';
import { headerOf } from '../read-parts.ts';

/** A realm publishes one key to sign and one to encrypt. */
export const encryptionKey: Design = {
  id: 'encryption-key',
  text({ keys, signed, algorithm }) {
    const key = keys.find(
      ({ intendedUse, alg }) => intendedUse === 'enc' || algorithms.get(alg ?? '')?.kind === 'key-management',
    );
    if (!key || algorithm.kind !== 'signature') return undefined;
    const name = key.kid === undefined ? 'Your key' : `Your key ${quote(key.kid)}`;
    const says = [
      ...(key.intendedUse === undefined ? [] : [`"use": ${quote(key.intendedUse)}`]),
      ...(key.alg === undefined ? [] : [`"alg": ${quote(key.alg)}`]),
    ].join(', ');
    const kid = stringOf(headerOf(signed), 'kid');
    return `${name} is for encryption (${says}), not for signatures. Use the key of the same set that has "use": "sig" and "alg": "${algorithm.name}"${kid === undefined ? '' : `, with the kid ${quote(kid)}`}.`;
  },
  seenIn: ['dsferruzza/actix-web-middleware-keycloak-auth#13'],
};
