/**
 * Secrets that stand in specifications, in the documentation of libraries, in demonstrations and as defaults of products:
 * where, and what. They were copied into real servers by the thousand.
 */
export const publishedSecrets: readonly (readonly [where: string, ...texts: readonly string[]])[] = [
  [
    'the sample key of RFC 7515 appendix A.1',
    'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
  ],
  ['the sample key of RFC 7520 §3.5', 'hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg'],
  [
    'the secret of the debugger at jwt.io',
    'secret',
    'your-256-bit-secret',
    'your-384-bit-secret',
    'your-512-bit-secret',
    'a-string-secret-at-least-256-bits-long',
    'a-valid-string-secret-that-is-at-least-384-bits-long',
    'a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long',
  ],
  [
    'a sample secret of the documentation of a JWT library',
    'shhhhh',
    'shhhhhared-secret',
    'shhhhhhared-secret',
    'cc7e0d44fd473002f1c42167459001140ec6389b7353f8088f4d9a95f2f596f2',
    'my$ecretK3y',
    'AllYourBase',
    'example_key',
    'example_key_of_sufficient_length',
    'super-secret',
  ],
  [
    'the sample secret of the documentation of NestJS',
    'DO NOT USE THIS VALUE. INSTEAD, CREATE A COMPLEX SECRET AND KEEP IT SAFE OUTSIDE OF THE SOURCE CODE.',
  ],
  [
    'the sample secret of the documentation of FastAPI',
    '09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7',
  ],
  [
    'a sample secret of a tutorial for Spring Boot',
    '404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970',
    'bezKoderSecretKey',
    'JWTSuperSecretKey',
  ],
  ['the default secret of JHipster', 'my-secret-token-to-change-in-production'],
  [
    'the default secret of Supabase',
    'super-secret-jwt-token-with-at-least-32-characters-long',
    'your-super-secret-jwt-token-with-at-least-32-characters-long',
  ],
  [
    'the sample secret of the documentation of Hasura',
    '3EK6FD+o0+c7tzBNVfjpMkNDi2yARAAKzQlk8O2IKoxQu4nF7EdAh8s3TwpHwrdWT6R',
  ],
  ['the sample secret of the documentation of PostgREST', 'reallyreallyreallyreallyverysafe'],
  ['the default secret of Nacos', 'SecretKey012345678901234567890123456789012345678901234567890123456789'],
  ['the sample secret of the tutorial of Flask', 'dev'],
  ['the sample secret of the documentation of express-session', 'keyboard cat'],
  ['the sample secret of Symfony', 'ThisTokenIsNotSoSecretChangeIt'],
  ['the sample secrets of Mercure', '!ChangeThisMercureHubJWTSecretKey!', '!ChangeMe!'],
  [
    'a sample secret of a tutorial',
    'my-32-character-ultra-secure-and-ultra-long-secret',
    'qwertyuiopasdfghjklzxcvbnm123456',
    'abcdefghijklmnopqrstuvwxyz123456',
    '00000000000000000000000000000000',
    'shhhh',
    's3cr3t',
    'testkey',
    'example_key',
    'somesecret',
  ],
];

/** What stands in a file of settings until somebody puts a real secret there. */
const placeholders = `
  secret key secret-key jwt jwt-secret jwt-key jwt-secret-key jwt-token json-web-token secret-token token token-secret
  access-token-secret refresh-token-secret signing-key signing-secret app-secret auth-secret api-secret session-secret
  client-secret private-key public-key hmac-secret shared-secret super-secret super-secret-key very-secret top-secret
  not-secret some-secret my-secret my-secret-key my-jwt-secret my-super-secret my-super-secret-key your-secret
  your-secret-key your-jwt-secret your-secret-here your-secret-key-here your-super-secret-key your-jwt-secret-key
  change-me change-this change-it replace-me change-in-production please-change-me change-this-secret
  change-me-in-production secret-change-me insert-secret-here default default-secret dev-secret development test-secret
  test-key example example-secret sample-secret demo-secret placeholder todo undefined null none nil nan true false 0 1
  [object-object] hs256 hmac passphrase foobar foo bar
`
  .trim()
  .split(/\s+/);

/** The placeholders in every spelling that is usual. */
export const placeholderSecrets = (): readonly string[] => [...new Set(placeholders.flatMap(spellings))];

/** "jwt-secret", "jwt_secret", "jwtsecret", "jwt secret", "jwtSecret", "JWT_SECRET", with and without a mark behind. */
function spellings(text: string): readonly string[] {
  const words = text.split('-');
  const camel = words.map((word, index) => (index === 0 ? word : capital(word))).join('');
  const all = ['-', '_', '', ' '].map((between) => words.join(between));
  const spelled = [...all, ...all.map((each) => each.toUpperCase()), camel, capital(camel)];
  return [...spelled, ...all.map((each) => `${each}!`), ...all.map((each) => `${each}123`)];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The commonest passwords, for those who have no longer list at hand. */
const commonest = 'password password123 passw0rd admin test 12345678 123456789 1234567890'.split(' ');

let known: ReadonlySet<string> | undefined;

/** Whether a secret is one that everybody tries first, whatever its letter case. */
export function isPublishedSecret(text: string): boolean {
  known ??= new Set(
    [...publishedSecrets.flatMap(([, ...texts]) => texts), ...placeholderSecrets(), ...commonest].map((one) =>
      one.toLowerCase(),
    ),
  );
  return known.has(text.toLowerCase());
}
