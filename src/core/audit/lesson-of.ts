/** A lesson of the page Learn, by its address and title. */
export interface LessonLink {
  readonly slug: string;
  readonly title: string;
}

/** Which lesson helps to understand which rules. */
const table = `three-parts|Three parts
json-deep lone-surrogate hidden-characters prototype-member values-many number-loses-digits token-large jwt-in-json
the-header|The header
alg-letter-case alg-white-space alg-other-form alg-eddsa alg-es256k alg-post-quantum unknown-algorithm typ-clash typ-letter-case typ-not-media-type typ-not-string typ-prefix type-unexpected parameter-misspelt parameter-type parameter-without-use kid-empty kid-long kid-needed kid-not-in-set kid-not-string kid-of-encryption-key kid-of-other-algorithm kid-of-unfit-key kid-white-space crit-extension crit-malformed b64-in-jwt b64-not-boolean b64-not-critical claim-in-header zip-in-jws set-kid-missing set-kid-repeated set-use-missing
claims|Claims
claim-empty claim-misspelt claim-of-nothing claim-twins claim-type claim-white-space claims-wrapped colon-without-uri act-with-times act-without-identity expiry-placeholder issued-in-future issuer-insecure issuer-local issuer-missing issuer-template issuer-with-query lifetime-in-milliseconds list-repeats not-yet-valid scope-malformed subject-is-email subject-long subject-missing time-as-duration time-beyond-2038 time-in-local-zone time-in-milliseconds time-not-a-number time-order time-with-fraction audience-empty audience-many
the-signature|The signature
signature-constant signature-der signature-encoded-twice signature-hex signature-high-s signature-length signature-sign-byte signature-text signature-zero signature-beyond-modulus signature-beyond-order alg-sha1 rsa-modulus-small key-exponent-large key-exponent-small key-factor-shared key-primes-close key-roca key-small-factor jwk-alg-differs jwk-misfit jwk-unusable jwk-use-forbids secret-white-space private-key-at-hand set-private-key set-shared-secret set-weak-key
verify-and-tamper|Verify and tamper
expired skew-would-help issuer-unexpected nonce-unexpected older-than-allowed sign-in-older-than-allowed
when-to-use-one|When to use one
no-expiry long-lifetime readable-by-anyone secret-in-payload secret-in-nested-claim password-hash-in-payload private-key-in-payload credential-in-payload card-number-in-payload bank-account-in-payload connection-string-in-payload identity-number-in-payload one-time-code-in-payload picture-in-payload position-in-payload internal-address-in-payload client-address-in-payload stack-trace-in-payload file-path-in-payload markup-in-payload query-in-payload random-value-in-payload cookie-without-httponly cookie-without-secure admin-rights
the-bearer-flow|The bearer flow
scheme-doubled scheme-glued scheme-missing scheme-other scheme-punctuated scheme-quoted sent-without-tls token-in-fragment token-in-log token-in-query
oauth|OAuth 2.0
refresh-token-as-bearer supabase-service-role half-hash-length audience-without-azp assertion-lifetime logout-token-lifetime
attacks-and-defences|Attacks and defences
alg-none alg-none-disguised alg-prohibited audience-generic audience-is-graph audience-is-issuer audience-missing audience-unexpected embedded-key embedded-private-key fetched-for-other-issuer fetched-from-other-host key-address key-address-insecure key-address-local key-address-malformed key-address-other-host key-address-user-info key-published key-references-disagree key-sources-several kid-file-name kid-suspicious kid-url id-token-as-bearer jti-predictable secret-from-token secret-guessable secret-is-key secret-nearby secret-published certificate-unchecked x5c-self-signed
secrecy|Secrecy
ciphertext-blocks claims-in-clear-header cty-missing cty-without-nesting enc-unknown encrypted-key-length encrypted-key-missing encrypted-key-small-modulus encrypted-key-unexpected encrypted-only epk-missing epk-private epk-unusable inner-type-missing inner-unsigned iv-length key-wrap-parameter-missing nested-token p2c-high p2c-low p2c-not-positive p2s-short password-parameter-missing replicated-claim-differs rsa1-5 tag-length zip-unknown zip-used
disclose-less-bind-more|Disclose less, bind more
ath-malformed bound-token-as-bearer cnf-empty cnf-key-unusable cnf-private-key cnf-several cnf-thumbprint credential-claim-disclosable credential-without-holder key-binding-alone proof-address-with-query proof-method-case proof-of-other-address proof-of-other-method proof-stale sd-digest-malformed sd-jwt-untyped sd-salt-short unbound-token-as-dpop`;

const lines = table.split('\n');

/** The lessons that rules lead to. */
export const lessonLinks: readonly LessonLink[] = lines.flatMap((line) => {
  const [slug = '', title] = line.split('|');
  return title === undefined ? [] : [{ slug, title }];
});

const byRule: ReadonlyMap<string, LessonLink> = new Map(
  lessonLinks.flatMap((lesson, at) => (lines[2 * at + 1] ?? '').split(' ').map((id) => [id, lesson] as const)),
);

/** The lesson that helps to understand a rule, by the rule’s id. */
export const lessonOf = (id: string): LessonLink | undefined => byRule.get(id);

export const rulesWithLesson: readonly string[] = [...byRule.keys()];
