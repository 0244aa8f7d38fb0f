import type { Issuer } from './issuer.ts';

const graphIds = ['00000003-0000-0000-c000-000000000000', '//graph.microsoft.com', '//graph.microsoft.com/'];

const groupsTrap = {
  says: 'The user is in more groups than fit, so groups is left out: the API has to ask Microsoft Graph for them.',
  when: { claims: { hasgroups: true } },
} as const;
const overageTrap = {
  says: 'groups is replaced by a pointer in _claim_names because there were too many: the API has to ask Microsoft Graph for them.',
  when: { claims: { _claim_names: true } },
} as const;
const appOnly = {
  says: 'idtyp is app: no user is behind this token, so look at roles (what the application may do), not at scp.',
  when: { claims: { idtyp: 'app' } },
} as const;

/** Entra ID (once Azure AD), and what is built on it. */
export const microsoft: readonly Issuer[] = [
  {
    id: 'entra-v1',
    title: 'Microsoft Entra ID, v1.0',
    summary: 'Made by Microsoft Entra ID (once Azure AD) in its older format, for an API that asks for v1.0 tokens.',
    signs: [{ claims: { iss: '//sts.windows.net/{tenant}/' } }],
    user: ['oid', 'sub', 'upn', 'unique_name'],
    application: ['appid'],
    keysAt: '//login.microsoftonline.com/{tenant}/discovery/keys',
    traps: [
      {
        says: 'Whether a token is v1.0 or v2.0 is decided by the manifest of the API (requestedAccessTokenVersion, once accessTokenAcceptedVersion), not by the endpoint that was asked.',
      },
      { says: 'iss ends in a slash and is on sts.windows.net: a server set up for v2.0 wants another one.' },
      appOnly,
      groupsTrap,
      overageTrap,
    ],
  },
  {
    id: 'entra-v2',
    title: 'Microsoft Entra ID, v2.0',
    summary: 'Made by Microsoft Entra ID (once Azure AD): with scp or roles an access token, else an ID token.',
    signs: [{ claims: { iss: '//login.microsoftonline.com/{tenant}/v2.0', ver: '2.0' } }],
    user: ['oid', 'sub', 'preferred_username'],
    application: ['azp'],
    keysAt: '//login.microsoftonline.com/{tenant}/discovery/v2.0/keys',
    traps: [
      {
        says: 'sub differs from application to application; who is the same person everywhere is told by oid together with tid.',
      },
      {
        says: 'iss holds the tenant: a server for many tenants has to compare it with the tenants it allows, not with “common”.',
      },
      {
        says: 'scp is what the user let the application do, roles is what was assigned; a delegated token may have both.',
        when: { claims: { scp: true } },
      },
      appOnly,
      groupsTrap,
      overageTrap,
    ],
  },
  {
    id: 'entra-graph',
    title: 'Access token for Microsoft Graph',
    profile: 'at-legacy',
    summary: 'Made by Microsoft Entra ID for Microsoft Graph, and for nobody else.',
    signs: [
      { header: { nonce: true }, claims: { aud: graphIds, iss: '//sts.windows.net/{tenant}/' } },
      { header: { nonce: true }, claims: { aud: graphIds, iss: '//login.microsoftonline.com/{tenant}/v2.0' } },
      { claims: { aud: graphIds, iss: '//sts.windows.net/{tenant}/' } },
    ],
    user: ['oid', 'upn'],
    application: ['appid', 'azp'],
    keysNote:
      'With a nonce in the header the signature is made over a changed header: only Microsoft Graph can verify it, with any key it fails here.',
    traps: [
      {
        says: 'A token for Microsoft Graph cannot be verified by anybody else, by design. If your own API got it, the client asked for the wrong scope: it has to ask for one of your API (api://…/.default or api://…/scope).',
      },
      { says: 'If all you want is to know who signed in, take the ID token.' },
    ],
  },
  {
    id: 'entra-b2c',
    title: 'Azure AD B2C',
    profile: 'id-token',
    summary: 'Made by a user flow (policy) of Azure AD B2C for customers of an application.',
    signs: [
      { claims: { iss: '//{tenant}.b2clogin.com/{directory}/v2.0/' } },
      { claims: { iss: '//{tenant}.b2clogin.com/tfp/{directory}/{policy}/v2.0/' } },
    ],
    user: ['oid', 'sub'],
    application: ['azp', 'aud'],
    keysAt: '//{tenant}.b2clogin.com/{directory}/{tfp}/discovery/v2.0/keys',
    keysNote: 'Each policy has a key set of its own: the address holds its name, which is in tfp (or acr).',
    traps: [
      { says: 'Keys belong to the policy: with the key set of another policy, the signature fails.' },
      { says: 'The policy is named by acr here, and not by tfp.', when: { claims: { acr: 'b2c_1*' } } },
    ],
  },
  {
    id: 'entra-external-id',
    title: 'Microsoft Entra External ID',
    profile: 'id-token',
    summary: 'Made by a tenant of Microsoft Entra External ID for customers of an application.',
    signs: [{ claims: { iss: '//{tenant}.ciamlogin.com/{directory}/v2.0' } }],
    user: ['oid', 'sub', 'preferred_username'],
    application: ['azp', 'aud'],
    keysAt: '//{tenant}.ciamlogin.com/{directory}/discovery/v2.0/keys',
    traps: [
      {
        says: 'The host of iss is the tenant’s number, which is not always the name that applications use to sign in.',
      },
    ],
  },
  {
    id: 'azure-devops',
    title: 'Azure DevOps service connection',
    summary:
      'Made by Azure DevOps for a pipeline that signs in to a cloud without a secret (workload identity federation).',
    signs: [{ claims: { iss: '//vstoken.dev.azure.com/{organization}' } }],
    application: ['sub'],
    keysNote: 'By discovery: add /.well-known/openid-configuration to iss, and follow its jwks_uri.',
    traps: [
      { says: 'sub names organization, project and service connection (sc://…): rename one, and the trust breaks.' },
    ],
  },
];
