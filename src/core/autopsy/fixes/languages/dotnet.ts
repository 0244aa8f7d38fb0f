import { ecdsaNames, hmacNames, pssNames, rsaNames } from '../algorithm-names.ts';
import type { Job, JobKey, Tidying, WrittenAs } from '../job.ts';
import type { Language } from '../language.ts';
import { inDoubleQuotes } from '../quoted.ts';

const tidied: Readonly<Record<Tidying, string>> = {
  trim: 'secret.Trim()',
  unquote: String.raw`secret.Trim('"', '\'')`,
};

const decoders: Readonly<Record<Exclude<WrittenAs, 'base32'>, string>> = {
  utf8: 'Encoding.UTF8.GetBytes',
  base64: 'Convert.FromBase64String',
  base64url: 'Base64UrlEncoder.DecodeBytes',
  hex: 'Convert.FromHexString',
};

/** Microsoft.IdentityModel.JsonWebTokens 8: https://learn.microsoft.com/dotnet/api/microsoft.identitymodel.jsonwebtokens */
export const dotnet: Language = {
  id: 'dotnet',
  name: '.NET',
  library: 'Microsoft.IdentityModel.JsonWebTokens',
  comment: '//',
  algorithms: new Set([...hmacNames, ...rsaNames, ...pssNames, ...ecdsaNames]),
  expects: ['issuer', 'audience'],
  line(job) {
    if (job.key.kind === 'secret' && job.key.writtenAs === 'base32')
      return { cannot: '.NET cannot decode base32. Decode the secret with a package, or store it as base64 instead.' };
    const { statements, imports } = keyOf(job.key, job.does, job.alg);
    return {
      code: [...statements, job.does === 'verify' ? verification(job) : signing(job)].join('\n'),
      imports: ['using Microsoft.IdentityModel.JsonWebTokens;', 'using Microsoft.IdentityModel.Tokens;', ...imports],
    };
  },
};

function keyOf(key: JobKey, does: 'verify' | 'sign', alg: string) {
  if (key.kind === 'pem') {
    const [type, wrapped] = alg.startsWith('ES') ? ['ECDsa', 'ECDsaSecurityKey'] : ['RSA', 'RsaSecurityKey'];
    return {
      statements: [
        `var pem = ${type}.Create();`,
        `pem.ImportFromPem(${does === 'verify' ? 'publicKey' : 'privateKey'});`,
        `var key = new ${wrapped}(pem);`,
      ],
      imports: ['using System.Security.Cryptography;'],
    };
  }
  const text = key.tidying === undefined ? 'secret' : tidied[key.tidying];
  const decoder = key.writtenAs === 'base32' ? '' : decoders[key.writtenAs];
  return {
    statements: [`var key = new SymmetricSecurityKey(${decoder}(${text}));`],
    imports: key.writtenAs === 'utf8' ? ['using System.Text;'] : [],
  };
}

/** Issuer, audience and exp are required unless they are switched off. The call throws nothing: what it found is in its result. */
function verification({ alg, expires, checks, ...token }: Job): string {
  const { issuer, audience } = checks ?? token;
  const settings = [
    'IssuerSigningKey = key',
    `ValidAlgorithms = ["${alg}"]`,
    issuer === undefined ? 'ValidateIssuer = false' : `ValidIssuer = ${inDoubleQuotes(issuer, 'issuer')}`,
    audience === undefined ? 'ValidateAudience = false' : `ValidAudience = ${inDoubleQuotes(audience, 'audience')}`,
    ...(expires ? [] : ['RequireExpirationTime = false']),
    ...(checks ? [`ClockSkew = TimeSpan.FromSeconds(${checks.leeway})`] : []),
  ];
  const lines = settings.map((setting) => `    ${setting},`).join('\n');
  return `var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters\n{\n${lines}\n});\nif (!result.IsValid) throw result.Exception;`;
}

const signing = ({ alg }: Job): string =>
  `var token = new JsonWebTokenHandler().CreateToken(claimsJson, new SigningCredentials(key, "${alg}"));`;
