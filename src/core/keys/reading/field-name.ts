/** Names under which a key is held, where no `kid` is meant: Keycloak's public_key, a JWK in cnf (RFC 7800 §3.2) … */
const FIELDS =
  /^(?:(?:public|private|secret|signing|verification|realm)?[_-]?(?:key|cert(?:ificate)?|pem|jwk|jwks)(?:[_-]?(?:pem|jwk|data|value))?|x509(?:[_-]?cert(?:ificate)?)?|x5c|cnf|epk|value|data|body|content|payload|result)s?$/i;

/** Whether a member's name says what it holds. Any other name, in a map of keys, is the id of the key. */
export const isFieldName = (name: string): boolean => FIELDS.test(name);
