import { ecdsaNames, hmacNames, pssNames, rsaNames } from '../algorithm-names.ts';
import type { Language } from '../language.ts';
import { nodeChecks } from '../node-checks.ts';
import { NO_BASE32_IN_NODE, nodeSecret } from '../node-secret.ts';

/** jsonwebtoken 9: https://github.com/auth0/node-jsonwebtoken */
export const nodeJsonwebtoken: Language = {
  id: 'node-jsonwebtoken',
  name: 'Node (jsonwebtoken)',
  library: 'jsonwebtoken',
  comment: '//',
  algorithms: new Set([...hmacNames, ...rsaNames, ...pssNames, ...ecdsaNames]),
  line({ does, alg, key, checks }) {
    const pem = does === 'verify' ? 'publicKey' : 'privateKey';
    const used = key.kind === 'secret' ? nodeSecret(key.writtenAs, key.tidying) : pem;
    if (used === undefined) return { cannot: NO_BASE32_IN_NODE };
    return {
      code:
        does === 'verify'
          ? `const payload = jwt.verify(token, ${used}, { ${[`algorithms: ['${alg}']`, ...nodeChecks(checks)].join(', ')} });`
          : `const token = jwt.sign(claims, ${used}, { algorithm: '${alg}' });`,
      imports: ["import jwt from 'jsonwebtoken';"],
    };
  },
};
