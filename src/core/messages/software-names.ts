/** Who writes messages: what it is called, and words of which one stands beside nearly every message that it writes. */
interface Software {
  readonly title: string;
  readonly words: readonly string[];
}

/** By a stable name, which the ids of messages begin with. */
export const softwareNames = {
  jsonwebtoken: {
    title: 'jsonwebtoken (Node.js)',
    words: ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'node_modules/jsonwebtoken'],
  },
  jose: { title: 'jose (JavaScript)', words: ['ERR_JW', 'ERR_JOSE', 'JWTExpired', 'JWTInvalid', 'JWTClaimValidation'] },
  'jwks-rsa': { title: 'jwks-rsa (Node.js)', words: ['SigningKeyNotFoundError', 'jwks-rsa', 'JwksError'] },
  'express-jwt': { title: 'express-jwt', words: ['UnauthorizedError', 'express-jwt', 'credentials_required'] },
  pyjwt: { title: 'PyJWT', words: ['jwt.exceptions.', 'site-packages/jwt/', 'InvalidTokenError', 'PyJW'] },
  'python-jose': {
    title: 'python-jose',
    words: ['jose.exceptions.', 'site-packages/jose/', 'JWTClaimsError', 'JWSError'],
  },
  'flask-jwt-extended': { title: 'Flask-JWT-Extended', words: ['flask_jwt_extended', '{"msg"'] },
  simplejwt: { title: 'Simple JWT for Django REST framework', words: ['token_not_valid', 'rest_framework_simplejwt'] },
  'java-jwt': { title: 'java-jwt (Auth0)', words: ['com.auth0.jwt'] },
  jjwt: { title: 'JJWT (Java)', words: ['io.jsonwebtoken'] },
  nimbus: {
    title: 'Nimbus JOSE + JWT (Java)',
    words: ['com.nimbusds', 'BadJWTException', 'BadJOSEException', 'BadJWSException'],
  },
  spring: {
    title: 'Spring Security',
    words: ['org.springframework.security', 'attempting to decode the Jwt', 'rfc6750'],
  },
  'microsoft-identity': {
    title: 'Microsoft.IdentityModel (.NET)',
    words: ['Microsoft.IdentityModel', 'SecurityToken'],
  },
  'asp-net': { title: 'ASP.NET Core', words: ['WWW-Authenticate', 'www-authenticate', 'invalid_token', 'JwtBearer'] },
  'golang-jwt': {
    title: 'golang-jwt',
    words: ['golang-jwt', 'token has invalid claims', 'token is unverifiable', 'jwt-go'],
  },
  'go-jose': { title: 'go-jose', words: ['go-jose/go-jose', 'square/go-jose'] },
  'go-oidc': { title: 'go-oidc', words: ['oidc: '] },
  jwx: { title: 'jwx (Go)', words: ['jwx', 'not satisfied', 'jws.Verify', 'jwt.Parse', 'jwt.Validate'] },
  'rust-jsonwebtoken': { title: 'jsonwebtoken (Rust)', words: ['jsonwebtoken::', 'ErrorKind', 'Error('] },
  'php-jwt': { title: 'firebase/php-jwt', words: ['Firebase\\JWT', 'firebase/php-jwt', 'SignatureInvalidException'] },
  lcobucci: { title: 'lcobucci/jwt', words: ['Lcobucci\\JWT', 'lcobucci/jwt', 'RequiredConstraintsViolated'] },
  'laravel-jwt': {
    title: 'jwt-auth for Laravel',
    words: ['Tymon\\JWTAuth', 'PHPOpenSourceSaver\\JWTAuth', 'JWTException'],
  },
  'ruby-jwt': { title: 'ruby-jwt', words: ['JWT::', 'gems/jwt-'] },
  envoy: { title: 'Envoy and Istio', words: ['envoy', 'istio', 'jwt_authn'] },
  kong: { title: 'Kong', words: ['kong', 'Kong'] },
  apisix: { title: 'Apache APISIX', words: ['APISIX', 'apisix', 'jwt-auth'] },
  postgrest: { title: 'PostgREST', words: ['PGRST30', 'PostgREST', 'postgrest'] },
  hasura: { title: 'Hasura', words: ['invalid-jwt', 'hasura', 'invalid-headers', 'jwt-missing-role-claims'] },
  supabase: {
    title: 'Supabase',
    words: ['supabase', 'AuthApiError', 'AuthSessionMissingError', 'bad_jwt', '"error_code"'],
  },
  'api-gateway': {
    title: 'Amazon API Gateway',
    words: ['x-amzn-', 'execute-api', 'apigw-requestid', 'error="invalid_token"'],
  },
  'aws-sts': { title: 'AWS STS', words: ['AssumeRoleWithWebIdentity', 'InvalidIdentityToken', 'sts.', 'OIDC'] },
  cognito: { title: 'Amazon Cognito', words: ['NotAuthorizedException', 'cognito'] },
  'aws-alb': { title: 'AWS Application Load Balancer', words: ['elb', 'ELB'] },
  entra: { title: 'Microsoft Entra ID', words: ['AADSTS'] },
  google: { title: 'Google', words: ['invalid_grant', 'googleapis', 'accounts.google.com'] },
  github: { title: 'GitHub', words: ['github', 'GitHub', 'Octokit'] },
  keycloak: { title: 'Keycloak', words: ['keycloak', 'org.keycloak', 'invalid_grant', 'VerificationException'] },
  kubernetes: { title: 'Kubernetes', words: ['authentication.go', 'kube', 'TokenReview'] },
  vault: { title: 'HashiCorp Vault', words: ['vault', 'Vault', 'X-Vault', 'error validating token'] },
  firebase: { title: 'Firebase Admin SDK', words: ['Firebase', 'auth/'] },
  oauth: { title: 'an OAuth 2.0 server', words: ['"error"', 'error='] },
  challenge: { title: 'a server that speaks OAuth 2.0', words: ['WWW-Authenticate', 'www-authenticate'] },
} as const satisfies Readonly<Record<string, Software>>;

export type SoftwareName = keyof typeof softwareNames;
