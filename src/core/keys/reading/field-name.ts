/** Names under which a key is held, where no `kid` is meant: Keycloak's public_key, a JWK in cnf (RFC 7800 §3.2) … */
const FIELDS =
  /^(?:jwt[_-]?)?(?:(?:public|private|secret|signing|verification|realm)?[_-]?(?:key|cert(?:ificate)?|pem|jwk|jwks)(?:[_-]?(?:pem|jwk|data|value))?|x509(?:[_-]?cert(?:ificate)?)?|x5c|cnf|epk|value|data|body|content|payload|result)s?$/i;
/** JWT_PUBLIC_KEY of an environment, tls.key of a Kubernetes Secret. */
const VARIABLE = /^[A-Z0-9]{1,40}(?:_[A-Z0-9]{1,40}){1,10}$/;
const ABOUT_KEYS = /KEY|CERT|PEM|JWK|SECRET/;
const FILE = /\.(?:key|crt|cert?|pem|pub|der|jwk|jwks|json)$/i;

/** Whether a member's name says what it holds. Any other name, in a map of keys, is the id of the key. */
export const isFieldName = (name: string): boolean =>
  FIELDS.test(name) || (VARIABLE.test(name) && ABOUT_KEYS.test(name)) || FILE.test(name);
