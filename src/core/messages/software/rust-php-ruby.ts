import { saidBy, type Message } from '../message.ts';

const RUST = 'https://github.com/Keats/jsonwebtoken/blob/master/src/errors.rs';
const PHP = 'https://github.com/firebase/php-jwt/blob/main/src/JWT.php';
const PHP_KEYS = 'https://github.com/firebase/php-jwt/blob/main/src/JWK.php';
const LCOBUCCI = 'https://github.com/lcobucci/jwt/blob/5.5.x/src/Validation/Constraint';
const STRUCTURE = 'https://github.com/lcobucci/jwt/blob/5.5.x/src/Token/InvalidTokenStructure.php';
const LARAVEL = 'https://github.com/tymondesigns/jwt-auth/tree/develop/src';
const RUBY = 'https://github.com/jwt/ruby-jwt/blob/main/lib/jwt';

const common = { isCommon: true } as const;

/** An error of the Rust library in its debug format. Its own text is the bare name, which others use, too. */
const kind = (name: string): readonly string[] => [`Error(${name})`, `ErrorKind::${name}`, `errors::Error: ${name}`];

/** Libraries for Rust, PHP and Ruby. */
export const RUST_PHP_RUBY: readonly Message[] = [
  ...saidBy('rust-jsonwebtoken', RUST, [
    [
      'expired',
      kind('ExpiredSignature'),
      'expired',
      { cause: 'exp has passed: the message is not about the signature.' },
    ],
    ['immature', kind('ImmatureSignature'), 'not-yet-valid'],
    [
      'audience',
      kind('InvalidAudience'),
      'audience',
      { cause: 'The token has aud, and Validation names no audience: since version 9 it is then rejected.' },
    ],
    ['issuer', kind('InvalidIssuer'), 'issuer'],
    ['subject', kind('InvalidSubject'), 'subject'],
    ['signature', kind('InvalidSignature'), 'signature'],
    ['token', kind('InvalidToken'), 'malformed'],
    ['algorithm', kind('InvalidAlgorithm'), 'algorithm', { cause: 'Validation allows HS256 unless told.' }],
    ['algorithm-name', kind('InvalidAlgorithmName'), 'algorithm'],
    ['key-format', kind('InvalidKeyFormat'), 'key-unreadable'],
    ['ecdsa-key', kind('InvalidEcdsaKey'), 'key-unreadable'],
    ['rsa-key', 'RSA key invalid: {}', 'key-unreadable', common],
    [
      'required',
      ['Missing required claim: {claim}', 'MissingRequiredClaim("{claim}")'],
      'claim-missing',
      { ...common, cause: 'The token has no exp: Validation requires it unless told.' },
    ],
    ['json', 'JSON error: {}', 'part-unreadable', common],
    ['base64', 'Base64 error: {}', 'part-unreadable', common],
  ]),
  ...saidBy('php-jwt', PHP, [
    ['expired', 'Expired token', 'expired', common],
    ['nbf', 'Cannot handle token with nbf prior to {}', 'not-yet-valid'],
    ['iat', 'Cannot handle token with iat prior to {}', 'issued-in-future'],
    ['before', 'Cannot handle token prior to {}', 'not-yet-valid'],
    ['signature', 'Signature verification failed', 'signature', common],
    ['segments', 'Wrong number of segments', 'malformed', common],
    ['header', 'Invalid header encoding', 'part-unreadable', common],
    ['claims', 'Invalid claims encoding', 'part-unreadable', common],
    ['signature-encoding', 'Invalid signature encoding', 'part-unreadable', common],
    ['json', ['Syntax error, malformed JSON', 'Malformed UTF-8 characters'], 'part-unreadable', common],
    ['alg-empty', 'Empty algorithm', 'algorithm', common],
    ['alg-unsupported', 'Algorithm not supported', 'algorithm', common],
    ['alg-key', 'Incorrect key for this algorithm', 'algorithm', common],
    ['key-empty', 'Key may not be empty', 'key-unreadable', common],
    ['kid-empty', '"kid" empty, unable to lookup correct key', 'kid-missing'],
    ['kid-unknown', '"kid" invalid, unable to lookup correct key', 'key-for-kid'],
    [
      'key-set',
      ['"keys" member must exist in the JWK Set', 'No supported algorithms found in JWK Set'],
      'key-set',
      { source: PHP_KEYS },
    ],
    ['key-short', 'Provided key is too short', 'key-too-short', common],
  ]),
  ...saidBy('lcobucci', `${LCOBUCCI}/SignedWith.php`, [
    ['signature', 'Token signature mismatch', 'signature'],
    ['signer', 'Token signer mismatch', 'algorithm'],
    ['expired', 'The token is expired', 'expired', { ...common, source: `${LCOBUCCI}/StrictValidAt.php` }],
    ['not-before', 'The token cannot be used yet', 'not-yet-valid', { source: `${LCOBUCCI}/StrictValidAt.php` }],
    ['issued', 'The token was issued in the future', 'issued-in-future', { source: `${LCOBUCCI}/StrictValidAt.php` }],
    [
      'times',
      ['"Expiration Time" claim missing', '"Not Before" claim missing', '"Issued At" claim missing'],
      'claim-missing',
      {
        source: `${LCOBUCCI}/StrictValidAt.php`,
        cause: 'StrictValidAt requires iat, nbf and exp; LooseValidAt does not.',
      },
    ],
    [
      'audience',
      'The token is not allowed to be used by this audience',
      'audience',
      { source: `${LCOBUCCI}/PermittedFor.php` },
    ],
    ['issuer', 'The token was not issued by the given issuers', 'issuer', { source: `${LCOBUCCI}/IssuedBy.php` }],
    ['subject', 'The token is not related to the expected subject', 'subject', { source: `${LCOBUCCI}/RelatedTo.php` }],
    ['dots', 'The JWT string must have two dots', 'malformed', { source: STRUCTURE }],
    [
      'parts',
      [
        'The JWT string is missing the Header part',
        'The JWT string is missing the Claim part',
        'The JWT string is missing the Signature part',
      ],
      'malformed',
      { source: STRUCTURE },
    ],
  ]),
  ...saidBy('laravel-jwt', LARAVEL, [
    ['not-parsed', 'The token could not be parsed from the request', 'token-missing'],
    ['signature', 'Token Signature could not be verified.', 'signature'],
    ['segments', 'Wrong number of segments', 'malformed', common],
    ['expired', 'Token has expired', 'expired', common],
    ['blacklisted', 'The token has been blacklisted', 'session'],
  ]),
  ...saidBy('ruby-jwt', `${RUBY}/decode.rb`, [
    ['expired', 'JWT::ExpiredSignature', 'expired', { source: `${RUBY}/error.rb` }],
    ['expired-words', 'Signature has expired', 'expired', { ...common, source: `${RUBY}/claims/expiration.rb` }],
    [
      'nbf',
      ['Signature nbf has not been reached', 'JWT::ImmatureSignature'],
      'not-yet-valid',
      { source: `${RUBY}/claims/not_before.rb` },
    ],
    [
      'iat',
      ['Invalid iat', 'JWT::InvalidIatError'],
      'issued-in-future',
      { ...common, source: `${RUBY}/claims/issued_at.rb` },
    ],
    [
      'audience',
      ['Invalid audience. Expected {audience}, received {actual}', 'JWT::InvalidAudError'],
      'audience',
      { source: `${RUBY}/claims/audience.rb` },
    ],
    [
      'issuer',
      ['Invalid issuer. Expected {issuer}, received {actual}', 'JWT::InvalidIssuerError'],
      'issuer',
      { source: `${RUBY}/claims/issuer.rb` },
    ],
    [
      'subject',
      ['Invalid subject. Expected {}, received {}', 'JWT::InvalidSubError'],
      'subject',
      { source: `${RUBY}/claims/subject.rb` },
    ],
    ['signature', ['Signature verification failed', 'Signature verification raised'], 'signature', common],
    ['verification', 'JWT::VerificationError', 'signature', { source: `${RUBY}/error.rb` }],
    ['segments', 'Not enough or too many segments', 'malformed'],
    ['encoding', 'Invalid segment encoding', 'part-unreadable'],
    ['nil', 'Nil JSON web token', 'token-missing'],
    ['algorithm', ['Expected a different algorithm', 'JWT::IncorrectAlgorithm'], 'algorithm'],
    ['no-algorithm', 'An algorithm must be specified', 'algorithms-not-set', common],
    ['alg-missing', 'Token is missing alg header', 'algorithm'],
    ['no-key', 'No verification key available', 'key-unreadable'],
    ['kid-missing', 'No key id (kid) found from token headers', 'kid-missing', { source: `${RUBY}/jwk/key_finder.rb` }],
    ['kid-unknown', 'Could not find public key for kid {kid}', 'key-for-kid', { source: `${RUBY}/jwk/key_finder.rb` }],
    [
      'required',
      'Missing required claim {claim}',
      'claim-missing',
      { ...common, source: `${RUBY}/claims/required.rb` },
    ],
  ]),
];
