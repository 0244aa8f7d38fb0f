import { ecdsaNames, hmacNames, pssNames, rsaNames } from '../algorithm-names.ts';
import type { Job } from '../job.ts';
import type { Language, Line } from '../language.ts';
import { nodeChecks } from '../node-checks.ts';
import { NO_BASE32_IN_NODE, nodeSecret } from '../node-secret.ts';

/** jose 6: https://github.com/panva/jose/tree/main/docs */
export const nodeJose: Language = {
  id: 'node-jose',
  name: 'Node (jose)',
  library: 'jose',
  comment: '//',
  algorithms: new Set([...hmacNames, ...rsaNames, ...pssNames, ...ecdsaNames, 'EdDSA', 'Ed25519']),
  lately: new Set(['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87']),
  line: (job) => (job.key.kind === 'secret' ? withSecret(job) : withPem(job)),
};

function withSecret(job: Job): Line {
  const key = job.key.kind === 'secret' ? nodeSecret(job.key.writtenAs, job.key.tidying) : undefined;
  return key === undefined ? { cannot: NO_BASE32_IN_NODE } : { code: call(job, key), imports: [imported(job)] };
}

function withPem(job: Job): Line {
  const [reader, variable] = job.does === 'verify' ? ['importSPKI', 'publicKey'] : ['importPKCS8', 'privateKey'];
  return {
    code: `const key = await ${reader}(${variable}, '${job.alg}');\n${call(job, 'key')}`,
    imports: [imported(job, reader)],
  };
}

const imported = ({ does }: Job, ...more: readonly string[]): string =>
  `import { ${[...more, does === 'verify' ? 'jwtVerify' : 'SignJWT'].join(', ')} } from 'jose';`;

const call = ({ does, alg, checks }: Job, key: string): string =>
  does === 'verify'
    ? `const { payload } = await jwtVerify(token, ${key}, { ${[`algorithms: ['${alg}']`, ...nodeChecks(checks)].join(', ')} });`
    : `const token = await new SignJWT(claims).setProtectedHeader({ alg: '${alg}' }).sign(${key});`;
