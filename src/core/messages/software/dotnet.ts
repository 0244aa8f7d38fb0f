import { saidBy, type Message } from '../message.ts';

const REPOSITORY = 'https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob/dev/src';
const TOKENS = `${REPOSITORY}/Microsoft.IdentityModel.Tokens/LogMessages.cs`;
const JWT = `${REPOSITORY}/Microsoft.IdentityModel.JsonWebTokens/LogMessages.cs`;
const WEB =
  'https://github.com/AzureAD/microsoft-identity-web/blob/master/src/Microsoft.Identity.Web.TokenAcquisition/IDWebErrorMessage.cs';
const BEARER =
  'https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/JwtBearer/src/JwtBearerHandler.cs';

const common = { isCommon: true } as const;
const jwt = { source: JWT } as const;

/** Libraries for .NET. */
export const DOTNET: readonly Message[] = [
  ...saidBy('microsoft-identity', TOKENS, [
    ['IDX10204', 'IDX10204', 'issuer-not-set'],
    [
      'IDX10205',
      [
        "IDX10205: Issuer validation failed. Issuer: '{actual}'. Did not match: validationParameters.ValidIssuer: '{issuer}' or validationParameters.ValidIssuers: '{issuer}'",
        'IDX10205',
      ],
      'issuer',
    ],
    ['IDX10206', 'IDX10206', 'claim-missing', { cause: 'The token has no aud.' }],
    ['IDX10207', 'IDX10207', 'claim-missing', { cause: 'The token has no aud.' }],
    ['IDX10208', 'IDX10208', 'audience-not-set'],
    ['IDX10209', 'IDX10209', 'too-large', { cause: 'The token is longer than MaximumTokenSizeInBytes.' }],
    ['IDX10211', 'IDX10211', 'claim-missing', { cause: 'The token has no iss, or an empty one.' }],
    [
      'IDX10214',
      [
        "IDX10214: Audience validation failed. Audiences: '{actual}'. Did not match: validationParameters.ValidAudience: '{audience}' or validationParameters.ValidAudiences: '{audience}'",
        'IDX10214',
      ],
      'audience',
    ],
    [
      'IDX10222',
      [
        "IDX10222: Lifetime validation failed. The token is not yet valid. ValidFrom{}: '{}', Current time{}: '{clock}'",
        'IDX10222',
      ],
      'not-yet-valid',
    ],
    [
      'IDX10223',
      [
        "IDX10223: Lifetime validation failed. The token is expired. ValidTo{}: '{}', Current time{}: '{clock}'",
        'IDX10223',
      ],
      'expired',
      { cause: 'exp passed more than five minutes ago: ClockSkew is five minutes unless set.' },
    ],
    ['IDX10224', 'IDX10224', 'lifetime', { cause: 'nbf is later than exp.' }],
    [
      'IDX10225',
      'IDX10225',
      'claim-missing',
      { cause: 'The token has no exp, and RequireExpirationTime is true unless set.' },
    ],
    ['IDX10228', 'IDX10228', 'replay'],
    ['IDX10249', 'IDX10249', 'key-unreadable', { cause: 'The certificate of the signing key has expired.' }],
    ['IDX10256', 'IDX10256', 'token-type', { cause: 'ValidTypes is set, and the header has no typ.' }],
    ['IDX10257', 'IDX10257', 'token-type'],
    ['IDX10400', 'IDX10400', 'part-unreadable'],
    [
      'IDX10500',
      'IDX10500',
      'key-set',
      { cause: 'No signing key is configured, and the metadata of the issuer was not loaded.' },
    ],
    [
      'IDX10501',
      ["IDX10501: Signature validation failed. Unable to match key: kid: '{kid}'", 'IDX10501'],
      'key-for-kid',
      {
        cause: 'The token is for Microsoft Graph: its signature is made so that only Graph can check it.',
      },
    ],
    ['IDX10503', 'IDX10503', 'signature'],
    ['IDX10504', 'IDX10504', 'unsigned'],
    ['IDX10508', 'IDX10508', 'signature'],
    [
      'IDX10511',
      ["IDX10511: Signature validation failed. Keys tried: '{}'. {} kid: '{kid}'", 'IDX10511'],
      'signature',
      {
        cause: 'The token is for Microsoft Graph: its signature is made so that only Graph can check it.',
      },
    ],
    ['IDX10517', 'IDX10517', 'kid-missing'],
    ['IDX10603', 'IDX10603', 'decryption'],
    ['IDX10609', 'IDX10609', 'decryption', { cause: 'The token is encrypted, and no decryption key is configured.' }],
    ['IDX10630', 'IDX10630', 'key-too-short'],
    ['IDX10634', 'IDX10634', 'key-type'],
    ['IDX10653', 'IDX10653', 'key-too-short'],
    ['IDX10720', 'IDX10720', 'key-too-short', { cause: 'The secret is shorter than the hash: HS256 needs 32 bytes.' }],
    ['IDX12741', 'IDX12741', 'malformed', { source: `${REPOSITORY}/System.IdentityModel.Tokens.Jwt/LogMessages.cs` }],
    ['IDX14100', 'IDX14100', 'malformed', jwt],
    ['IDX14101', 'IDX14101', 'part-unreadable', jwt],
    ['IDX14102', 'IDX14102', 'part-unreadable', jwt],
    ['IDX14120', 'IDX14120', 'malformed', jwt],
    [
      'IDX20803',
      ["IDX20803: Unable to obtain configuration from: '{}'", 'IDX20803'],
      'server-settings',
      {
        source: `${REPOSITORY}/Microsoft.IdentityModel.Protocols/LogMessages.cs`,
        cause: 'The server cannot reach the metadata of the issuer: proxy, firewall, DNS or TLS.',
      },
    ],
    [
      'IDX21323',
      'IDX21323',
      'nonce',
      { source: `${REPOSITORY}/Microsoft.IdentityModel.Protocols.OpenIdConnect/LogMessages.cs` },
    ],
    [
      'IDX40001',
      [
        "IDX40001: Issuer: '{actual}', does not match any of the valid issuers provided for this application",
        'IDX40001',
      ],
      'issuer',
      { source: WEB },
    ],
  ]),
  ...saidBy('asp-net', BEARER, [
    ['audience', ["The audience '{actual}' is invalid", 'The audience is invalid'], 'audience', common],
    ['issuer', ["The issuer '{actual}' is invalid", 'The issuer is invalid'], 'issuer', common],
    ['expired', ["The token expired at '{}'", 'The token is expired'], 'expired', common],
    ['before', ["The token is not valid before '{}'", 'The token is not valid yet'], 'not-yet-valid', common],
    ['no-expiration', 'The token has no expiration', 'claim-missing', common],
    ['no-key', 'The signature key was not found', 'key-for-kid', common],
    ['signature', 'The signature is invalid', 'signature', common],
  ]),
];
