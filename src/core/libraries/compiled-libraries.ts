import { GITHUB, library } from './library-row.ts';
import type { Library } from './library.ts';

/** What Microsoft's library does unless TokenValidationParameters say otherwise. */
const PARAMETERS = `${GITHUB}/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob/dev/src/Microsoft.IdentityModel.Tokens/TokenValidationParameters.cs`;
const NIMBUS =
  'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jwt/proc/DefaultJWTClaimsVerifier.java';
const RUST = `${GITHUB}/Keats/jsonwebtoken/blob/master/src/validation.rs`;
const GO_PARSER = `${GITHUB}/golang-jwt/jwt/blob/main/parser.go`;
const SPRING = `${GITHUB}/spring-projects/spring-security/blob/main/oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt`;
const GO_JOSE = `${GITHUB}/go-jose/go-jose/blob/main`;
const JWX = `${GITHUB}/lestrrat-go/jwx/blob/v3.0.0/jwt`;

/** Libraries of Java, .NET, Go and Rust. */
export const compiledLibraries: readonly Library[] = [
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
];
