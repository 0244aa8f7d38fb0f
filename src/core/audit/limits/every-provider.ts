// oxlint-disable max-lines -- one table, with a line for each limit.
import type { Asked, Limit, Provider } from './limit.ts';

const [minute, hour, day] = [60, 3600, 86_400];

type More = Omit<Limit, 'name' | 'asked' | 'isHeader'>;

const claim = (name: string, asked: Asked, more: More = {}): Limit => ({ name, asked, ...more });
const header = (name: string, asked: Asked, more: More = {}): Limit => ({ name, asked, isHeader: true, ...more });

const value = (...right: readonly string[]): Asked => ({ kind: 'value', right });
const form = (expression: RegExp, noun: string): Asked => ({ kind: 'form', form: expression, noun });
const present: Asked = { kind: 'present' };
const afterIssue = (most: number, least?: number): Asked => ({
  kind: 'lifetime',
  since: 'iat',
  most,
  ...(least !== undefined && { least }),
});
const ahead = (most: number): Asked => ({ kind: 'lifetime', since: 'now', most });
const exchange = (how: string, more: More = {}): Limit => claim('aud', { kind: 'exchange', how }, more);

const appleKey: readonly Limit[] = [header('alg', value('ES256')), header('kid', present)];
const rsaOnly = header('alg', value('RS256'));

const firebaseAudience = 'identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit';

const invalidClient = { response: 'invalid_client' } as const;
const guid = form(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, 'the user’s ID, a GUID');

const smart = 'hl7.org/fhir/smart-app-launch/client-confidential-asymmetric.html';
const smartLimits: readonly Limit[] = [
  header('alg', value('RS384', 'ES384'), {
    because: 'A SMART server must support one of the two; any other is its own choice.',
    isAdvice: true,
    source: smart,
  }),
  header('kid', present, {
    because: 'SMART requires it, because it selects the key in your key set.',
    isAdvice: true,
    source: smart,
  }),
];

const hasuraClaims = 'https://hasura.io/jwt/claims';
const inHasura = { inside: hasuraClaims } as const;
const invalidClaims = { response: 'jwt-invalid-claims' } as const;

const snowflakeErrors = 'docs.snowflake.com/en/sql-reference/functions/system_get_login_failure_details';
const zoomTimes = (name: string): Limit =>
  claim(name, afterIssue(2 * day, 30 * minute), {
    response: '“Signature is invalid”',
    source: 'dev.to/zoom/troubleshooting-zoom-meeting-sdk-signature-validation-1hln',
  });

/**
 * Every limit that is known, each read at its source. Only what a provider is known to reject has a `response`; what could not be made
 * sure is advice.
 */
export const everyProvider: readonly Provider[] = [
  {
    issuer: 'apple-client-secret',
    who: 'Apple',
    source: 'developer.apple.com/documentation/sign_in_with_apple/generate_and_validate_tokens',
    limits: [
      ...appleKey.map((limit) => ({ ...limit, ...invalidClient })),
      claim('aud', value('//appleid.apple.com'), { ...invalidClient, because: 'The two are compared as text.' }),
      claim('iss', form(/^[A-Z\d]{10}$/, 'your team ID, ten letters and digits')),
      claim('exp', ahead(15_777_000), invalidClient),
    ],
  },
  {
    issuer: 'app-store-connect',
    who: 'App Store Connect',
    source: 'developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
    limits: [
      ...appleKey.map((limit) => ({ ...limit, response: '401' })),
      claim('aud', value('appstoreconnect-v1'), { response: '401' }),
      claim('exp', ahead(20 * minute), { response: '401', unless: 'scope' }),
    ],
  },
  {
    issuer: 'app-store-server',
    who: 'App Store Server',
    source: 'developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests',
    limits: [...appleKey, claim('exp', afterIssue(hour), { isAdvice: true })],
  },
  {
    issuer: 'apns',
    who: 'Apple',
    source: 'developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns',
    limits: [claim('iat', { kind: 'age', most: hour }, { response: '403 ExpiredProviderToken' })],
  },
  {
    issuer: 'apple-weather',
    who: 'WeatherKit',
    source: 'developer.apple.com/documentation/weatherkitrestapi/request-authentication-for-weatherkit-rest-api',
    limits: [header('id', present, { because: 'Write your team ID and your service ID with a period between them.' })],
  },
  {
    issuer: 'github-app',
    who: 'GitHub',
    source:
      'docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app',
    takesNumbers: ['iss'],
    limits: [
      claim('exp', ahead(10 * minute), {
        because: 'Set less, such as 9 min, because your clock may be ahead of GitHub’s.',
        response: "401 (“'Expiration time' claim ('exp') is too far in the future”)",
      }),
    ],
  },
  {
    issuer: 'google-service-account-grant',
    who: 'Google',
    source: 'developers.google.com/identity/protocols/oauth2/service-account',
    limits: [
      claim(
        'aud',
        {
          kind: 'value',
          right: ['//oauth2.googleapis.com/token'],
          also: ['//www.googleapis.com/oauth2/v4/token', '//accounts.google.com/o/oauth2/token'],
        },
        { because: 'Write the whole URL of the token endpoint.' },
      ),
      claim('exp', afterIssue(hour), {
        response: 'invalid_grant (“Token must be a short-lived token (60 minutes)”)',
      }),
      exchange('Post it to the token endpoint as an assertion, and send the access token that you get.'),
    ],
  },
  {
    issuer: 'google-service-account-self',
    who: 'Google',
    source: 'developers.google.com/identity/protocols/oauth2/service-account',
    limits: [
      claim('exp', afterIssue(hour)),
      claim('aud', form(/\/$/, 'the URL of the API with a slash at its end'), { isAdvice: true }),
    ],
  },
  {
    issuer: 'firebase-custom',
    who: 'Firebase',
    source: 'firebase.google.com/docs/auth/admin/create-custom-tokens',
    limits: [
      rsaOnly,
      claim('aud', value(`//${firebaseAudience}`)),
      claim('exp', afterIssue(hour)),
      claim('uid', form(/^[\s\S]{1,128}$/, 'a text of 1 to 128 characters')),
      exchange('A client signs in with it (signInWithCustomToken) and gets an ID token, which is what servers verify.'),
    ],
  },
  {
    issuer: 'okta-assertion',
    who: 'Okta',
    source: 'github.com/okta/okta-sdk-golang/issues/573',
    limits: [
      claim('exp', ahead(hour), {
        because: 'Set less, such as 5 min, because your clock may be ahead of Okta’s.',
        response: 'invalid_client (“The client_assertion token has an expiration too far into the future”)',
      }),
    ],
  },
  {
    issuer: 'auth0-assertion',
    who: 'Auth0',
    source: 'auth0.com/docs/get-started/authentication-and-authorization-flow/authenticate-with-private-key-jwt',
    limits: [
      claim('aud', form(/\/$/, 'the URL of your tenant with the slash at its end')),
      claim('exp', ahead(5 * minute)),
      claim('jti', present),
    ],
  },
  {
    issuer: 'tableau',
    who: 'Tableau',
    source: 'help.tableau.com/current/online/en-gb/connected_apps_troubleshoot.htm',
    limits: [claim('exp', ahead(10 * minute), { response: 'error 16 LOGIN_FAILED' })],
  },
  {
    issuer: 'epic',
    who: 'Epic',
    source: 'fhir.epic.com/Documentation?docId=oauth2',
    limits: [claim('exp', ahead(5 * minute), invalidClient), ...smartLimits, claim('jti', present, { source: smart })],
  },
  {
    issuer: 'smart-backend',
    who: 'SMART on FHIR',
    source: smart,
    limits: [claim('exp', ahead(5 * minute), invalidClient), ...smartLimits],
  },
  {
    issuer: 'openid4vp',
    who: 'OpenID4VP',
    source: 'openid.net/specs/openid-4-verifiable-presentations-1_0.html',
    limits: [
      claim('aud', value('//self-issued.me/v2'), {
        because: 'With dynamic discovery, it is the issuer of the wallet.',
        isAdvice: true,
      }),
      claim('client_id', present),
      claim('client_id', form(/^(?!redirect_uri:)/, 'a prefix other than redirect_uri:'), {
        because: 'A request with that prefix cannot be signed, since the wallet has no key to trust.',
      }),
      claim('nonce', present),
    ],
  },
  {
    issuer: 'docusign',
    who: 'DocuSign',
    source: 'developers.docusign.com/platform/auth/jwt-get-token',
    limits: [
      claim('aud', value('account-d.docusign.com', 'account.docusign.com'), {
        because: 'Write the host alone: the first is that of developer accounts, the second that of production.',
        response: 'invalid_grant',
      }),
      claim('sub', guid),
      claim(
        'scope',
        { kind: 'word', word: 'impersonation' },
        { because: 'Without it, the application cannot act for the user in sub.', given: 'sub' },
      ),
      claim('exp', afterIssue(hour), { because: 'The access token lasts an hour whatever exp is.', isAdvice: true }),
      exchange('Post it to /oauth/token as an assertion, and send the access token that you get.'),
    ],
  },
  {
    issuer: 'snowflake',
    who: 'Snowflake',
    source: 'docs.snowflake.com/en/developer-guide/sql-api/authenticating',
    limits: [
      header('alg', value('RS256'), { response: '394305 JWT_TOKEN_INVALID_ALGORITHM', source: snowflakeErrors }),
      claim('iss', form(/^[^a-z]+\.SHA256:/, 'account and user in upper case')),
      claim('sub', form(/^[^a-z.]+\.[^a-z]+$/, 'account and user in upper case, with a period between them')),
      claim('exp', afterIssue(hour), { because: 'The token ends an hour after iat, whatever exp is.', isAdvice: true }),
    ],
  },
  {
    issuer: 'box',
    who: 'Box',
    source: 'developer.box.com/guides/authentication/jwt/without-sdk',
    limits: [
      claim('aud', value('//api.box.com/oauth2/token')),
      claim('exp', ahead(minute), {
        response: "invalid_grant (“Please check the 'exp' claim”)",
      }),
      claim('jti', form(/^[\s\S]{16,128}$/, 'a text of 16 to 128 characters')),
      exchange('Post it to /oauth2/token as an assertion, and send the access token that you get.'),
    ],
  },
  {
    issuer: 'salesforce-grant',
    who: 'Salesforce',
    source: 'help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm&type=5',
    limits: [
      claim('aud', {
        kind: 'value',
        right: ['//login.salesforce.com', '//test.salesforce.com'],
        also: ['//login.salesforce.com/', '//test.salesforce.com/'],
      }),
      exchange('Post it to /services/oauth2/token as an assertion, and send the access token that you get.'),
    ],
  },
  {
    issuer: 'twilio',
    who: 'Twilio',
    source: 'www.twilio.com/docs/api/errors/20101',
    limits: [
      header('alg', value('HS256'), { response: 'error 20101' }),
      claim('exp', afterIssue(day), { response: 'error 20157', source: 'www.twilio.com/docs/api/errors/20157' }),
      claim('iss', form(/^SK/, 'the SID of the API key (SK…)'), {
        response: 'error 20103',
        source: 'www.twilio.com/docs/errors/20103',
      }),
      claim('sub', form(/^AC/, 'the SID of the account (AC…)'), {
        response: 'error 20103',
        source: 'www.twilio.com/docs/errors/20103',
      }),
    ],
  },
  {
    issuer: 'zoom-meeting',
    who: 'Zoom',
    source: 'developers.zoom.us/docs/meeting-sdk/auth/',
    limits: [zoomTimes('tokenExp'), zoomTimes('exp'), header('alg', value('HS256'))],
  },
  {
    issuer: 'zoom-video',
    who: 'Zoom',
    source: 'developers.zoom.us/docs/video-sdk/auth/',
    limits: [
      header('alg', value('HS256')),
      claim('role_type', { kind: 'type', type: 'number' }),
      claim('tpc', form(/^[\s\S]{1,200}$/, 'a session name of at most 200 characters')),
      claim('exp', afterIssue(2 * day, 30 * minute), { isAdvice: true }),
    ],
  },
  {
    issuer: 'hasura',
    who: 'Hasura',
    isReader: true,
    source: 'hasura.io/docs/latest/auth/authentication/jwt/',
    limits: [
      claim(hasuraClaims, present, {
        because: 'Hasura reads x-hasura-… from that claim, unless claims_namespace or claims_namespace_path is set.',
        response: "“claims key: 'https://hasura.io/jwt/claims' not found”",
      }),
      claim(
        hasuraClaims,
        { kind: 'type', type: 'object' },
        { because: 'Hasura reads a text there only where claims_format is stringified_json.', isAdvice: true },
      ),
      claim('x-hasura-allowed-roles', present, {
        ...inHasura,
        response: '“JWT claim does not contain x-hasura-allowed-roles”',
      }),
      claim('x-hasura-allowed-roles', { kind: 'type', type: 'strings' }, inHasura),
      claim('x-hasura-default-role', present, inHasura),
      claim(
        'x-hasura-default-role',
        { kind: 'listed', list: 'x-hasura-allowed-roles' },
        {
          ...inHasura,
          because: 'Every request without the header X-Hasura-Role uses the default role.',
        },
      ),
      claim(
        'x-hasura-*',
        { kind: 'type', type: 'string' },
        { ...inHasura, ...invalidClaims, but: 'x-hasura-allowed-roles' },
      ),
    ],
  },
  {
    issuer: 'auth0-access',
    who: 'Auth0',
    source: 'auth0.com/blog/five-reasons-permissions-not-in-access-token/',
    limits: [
      claim(
        'permissions',
        { kind: 'filled' },
        {
          because:
            'The user or the application has no role or permission of this API yet: assign one, and get a new token.',
          isAdvice: true,
        },
      ),
    ],
  },
  {
    issuer: 'docker-registry',
    who: 'Docker',
    source: 'distribution.github.io/distribution/spec/auth/jwt',
    limits: [
      header(
        'kid',
        form(
          /^(?:[A-Z2-7]{4}:){11}[A-Z2-7]{4}$/,
          'twelve groups of four characters with colons between them (libtrust)',
        ),
        {
          because: 'Registries up to version 2 find the key by this fingerprint of it; newer ones can use a key set.',
          isAdvice: true,
          source: 'www.npmjs.com/package/libtrust',
        },
      ),
      claim(
        'access',
        { kind: 'filled' },
        { because: 'Nothing was granted, so registries reject every pull and push.', isAdvice: true },
      ),
    ],
  },
  {
    issuer: 'ghost-admin',
    who: 'Ghost',
    source: 'github.com/TryGhost/Ghost/blob/v4.2.1/core/server/services/auth/api-key/admin.js',
    limits: [header('alg', value('HS256')), header('kid', present), claim('iat', { kind: 'age', most: 5 * minute })],
  },
];
