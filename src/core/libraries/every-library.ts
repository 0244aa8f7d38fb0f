import type { Cell, Library, Question } from './library.ts';

const GITHUB = 'https://github.com';

/** A row of the table: `yes` and `no` say whether the token is accepted, a number is seconds of clock skew, any other text is shown. */
type Row = Readonly<Partial<Record<Question, string | number | readonly [answer: string | number, source: string]>>>;

const library = (id: string, title: string, version: string, source: string, row: Row): Library => ({
  id,
  title,
  version,
  cells: Object.fromEntries(
    Object.entries(row).map(([question, cell]) =>
      typeof cell === 'string' || typeof cell === 'number'
        ? [question, cellOf(cell, source)]
        : [question, cellOf(cell[0], cell[1])],
    ),
  ),
});

function cellOf(answer: string | number, source: string): Cell {
  if (typeof answer === 'number') return { seconds: answer, source };
  if (answer === 'yes') return { treatment: 'accepts', source };
  return answer === 'no' ? { treatment: 'rejects', source } : { words: answer, source };
}

/** What Microsoft's library does unless TokenValidationParameters say otherwise. */
const PARAMETERS = `${GITHUB}/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob/dev/src/Microsoft.IdentityModel.Tokens/TokenValidationParameters.cs`;
const NIMBUS =
  'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jwt/proc/DefaultJWTClaimsVerifier.java';
const RUST = `${GITHUB}/Keats/jsonwebtoken/blob/master/src/validation.rs`;
const GO_PARSER = `${GITHUB}/golang-jwt/jwt/blob/main/parser.go`;
const SPRING = `${GITHUB}/spring-projects/spring-security/blob/main/oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt`;
const JOSE = `${GITHUB}/panva/jose/blob/main/src`;
const GO_JOSE = `${GITHUB}/go-jose/go-jose/blob/main`;
const JWX = `${GITHUB}/lestrrat-go/jwx/blob/v3.0.0/jwt`;
const LCOBUCCI = `${GITHUB}/lcobucci/jwt/blob/5.5.0/src`;
const PYJWS = `${GITHUB}/jpadilla/pyjwt/blob/master/jwt/api_jws.py`;

/** Every library of the table. `every-library.test.ts` runs those that Jotter’s own tests have. */
export const everyLibrary: readonly Library[] = [
  library('jsonwebtoken', 'jsonwebtoken (Node.js)', '9', `${GITHUB}/auth0/node-jsonwebtoken/blob/master/verify.js`, {
    algorithms: 'those for the type of the key',
    audience: 'yes',
    expiry: 'yes',
    leeway: 0,
    notBefore: 'no',
    issuedAt: 'yes',
    none: 'no',
    critical: 'yes',
    padding: ['no', `${GITHUB}/auth0/node-jws/blob/master/lib/verify-stream.js`],
    fraction: 'yes',
    text: 'no',
    twice: 'yes',
  }),
  library('jose', 'jose (JavaScript)', '6', `${JOSE}/lib/jwt_claims_set.ts`, {
    algorithms: ['those for the key', `${JOSE}/jws/flattened/verify.ts`],
    audience: 'yes',
    expiry: 'yes',
    leeway: 0,
    notBefore: 'no',
    issuedAt: 'yes',
    none: ['no', `${JOSE}/jws/flattened/verify.ts`],
    critical: ['no', `${JOSE}/lib/validate_crit.ts`],
    padding: ['yes', `${JOSE}/util/base64url.ts`],
    fraction: 'yes',
    text: 'no',
    twice: 'yes',
  }),
  library('pyjwt', 'PyJWT', '2.15', `${GITHUB}/jpadilla/pyjwt/blob/master/jwt/api_jwt.py`, {
    algorithms: ['a list is required', PYJWS],
    audience: 'no',
    expiry: 'yes',
    leeway: 0,
    notBefore: 'no',
    issuedAt: 'no',
    none: ['no', PYJWS],
    critical: ['no', PYJWS],
    padding: ['yes', PYJWS],
    fraction: 'yes',
    text: 'yes',
    twice: 'yes',
  }),
  library('python-jose', 'python-jose', '3', `${GITHUB}/mpdavis/python-jose/blob/master/jose/jwt.py`, {
    algorithms: ['any, if no list is given', `${GITHUB}/mpdavis/python-jose/blob/master/jose/jws.py`],
    audience: 'no',
    expiry: 'yes',
    leeway: 0,
    notBefore: 'no',
    issuedAt: 'yes',
    fraction: 'yes',
    text: 'yes',
  }),
  library(
    'java-jwt',
    'java-jwt (Auth0)',
    '4',
    `${GITHUB}/auth0/java-jwt/blob/master/lib/src/main/java/com/auth0/jwt/JWTVerifier.java`,
    {
      algorithms: 'the one that is required',
      audience: 'yes',
      expiry: 'yes',
      leeway: 0,
      notBefore: 'no',
      issuedAt: 'no',
      none: 'no',
    },
  ),
  library(
    'jjwt',
    'JJWT (Java)',
    '0.12',
    `${GITHUB}/jwtk/jjwt/blob/master/impl/src/main/java/io/jsonwebtoken/impl/DefaultJwtParser.java`,
    {
      algorithms: 'those for the key',
      audience: 'yes',
      expiry: 'yes',
      leeway: 0,
      notBefore: 'no',
      issuedAt: 'yes',
      none: 'no',
      critical: 'no',
    },
  ),
  library('nimbus', 'Nimbus JOSE + JWT (Java)', '9', NIMBUS, {
    algorithms: 'those of the key selector',
    audience: 'yes',
    expiry: 'yes',
    leeway: 60,
    notBefore: 'no',
    issuedAt: 'yes',
    none: ['no', NIMBUS.replace('DefaultJWTClaimsVerifier', 'DefaultJWTProcessor')],
  }),
  library('spring', 'Spring Security', '6', `${SPRING}/JwtTimestampValidator.java`, {
    algorithms: ['RS256', `${SPRING}/NimbusJwtDecoder.java`],
    audience: 'yes',
    expiry: 'yes',
    leeway: 60,
    notBefore: 'no',
    issuedAt: 'yes',
    none: ['no', `${SPRING}/NimbusJwtDecoder.java`],
  }),
  library('microsoft-identity', 'Microsoft.IdentityModel (.NET)', '8', PARAMETERS, {
    algorithms: 'those for the key',
    audience: 'no',
    expiry: 'no',
    leeway: 300,
    notBefore: 'no',
    issuedAt: 'yes',
    none: 'no',
  }),
  library('golang-jwt', 'golang-jwt', '5', `${GITHUB}/golang-jwt/jwt/blob/main/validator.go`, {
    algorithms: ['those for the type of the key', GO_PARSER],
    audience: 'yes',
    expiry: 'yes',
    leeway: 0,
    notBefore: 'no',
    issuedAt: 'yes',
    none: ['no', `${GITHUB}/golang-jwt/jwt/blob/main/none.go`],
    padding: ['no', GO_PARSER],
    text: ['no', `${GITHUB}/golang-jwt/jwt/blob/main/map_claims.go`],
  }),
  library('go-jose', 'go-jose', '4', `${GO_JOSE}/jwt/validation.go`, {
    algorithms: ['a list is required', `${GO_JOSE}/jws.go`],
    audience: 'yes',
    expiry: 'yes',
    leeway: 60,
    notBefore: 'no',
    issuedAt: 'no',
    none: ['no', `${GO_JOSE}/jws.go`],
    critical: ['no', `${GO_JOSE}/signing.go`],
    padding: ['no', `${GO_JOSE}/jws.go`],
    fraction: ['yes', `${GO_JOSE}/jwt/claims.go`],
    text: ['no', `${GO_JOSE}/jwt/claims.go`],
  }),
  library('jwx', 'jwx (Go)', '3', `${JWX}/validate.go`, {
    algorithms: ['the one of the key', `${JWX}/jwt.go`],
    audience: 'yes',
    expiry: 'yes',
    leeway: 0,
    notBefore: 'no',
    issuedAt: 'no',
    fraction: ['yes', `${JWX}/internal/types/date.go`],
    text: ['yes', `${JWX}/internal/types/date.go`],
  }),
  library('rust-jsonwebtoken', 'jsonwebtoken (Rust)', '9', RUST, {
    algorithms: 'HS256',
    audience: 'no',
    expiry: 'no',
    leeway: 60,
    notBefore: 'yes',
    issuedAt: 'yes',
    none: ['no', `${GITHUB}/Keats/jsonwebtoken/blob/master/src/algorithms.rs`],
    fraction: 'yes',
    text: 'no',
  }),
  library('php-jwt', 'firebase/php-jwt', '6', `${GITHUB}/firebase/php-jwt/blob/main/src/JWT.php`, {
    algorithms: 'the one of the key',
    audience: 'yes',
    expiry: 'yes',
    leeway: 0,
    notBefore: 'no',
    issuedAt: 'no',
    none: 'no',
    fraction: 'yes',
  }),
  library('lcobucci', 'lcobucci/jwt', '5', `${LCOBUCCI}/Validation/Constraint/LooseValidAt.php`, {
    algorithms: ['the one of the signer', `${LCOBUCCI}/Validation/Constraint/SignedWith.php`],
    audience: ['yes', `${LCOBUCCI}/JwtFacade.php`],
    leeway: 0,
    notBefore: 'no',
    issuedAt: 'no',
    none: ['no', `${LCOBUCCI}/Validation/Constraint/SignedWith.php`],
    padding: ['no', `${LCOBUCCI}/Encoding/JoseEncoder.php`],
    fraction: ['yes', `${LCOBUCCI}/Token/Parser.php`],
    text: ['yes', `${LCOBUCCI}/Token/Parser.php`],
  }),
  library(
    'ruby-jwt',
    'ruby-jwt',
    '2',
    `${GITHUB}/jwt/ruby-jwt/blob/main/lib/jwt/configuration/decode_configuration.rb`,
    {
      algorithms: 'HS256',
      audience: 'yes',
      expiry: 'yes',
      leeway: 0,
      notBefore: 'no',
      issuedAt: 'yes',
      none: ['no', `${GITHUB}/jwt/ruby-jwt/blob/main/lib/jwt/decode.rb`],
    },
  ),
];
