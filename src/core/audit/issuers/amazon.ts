import type { Issuer } from './issuer.ts';

const pool = '//cognito-idp.{region}.amazonaws.com/{pool}';

/** Amazon Web Services. */
export const amazon: readonly Issuer[] = [
  {
    id: 'cognito-access',
    title: 'Amazon Cognito access token',
    profile: 'at-legacy',
    summary: 'Made by a Cognito user pool for an API that trusts the pool.',
    signs: [{ claims: { iss: pool, token_use: 'access' } }],
    user: ['sub', 'username'],
    application: ['client_id'],
    keysAt: '{iss}/.well-known/jwks.json',
    traps: [
      {
        says: 'There is no aud, by design: compare client_id and token_use. Libraries that insist on aud refuse it.',
        when: { without: ['aud'] },
      },
      { says: 'Groups are in cognito:groups, and what may be done in scope.' },
    ],
  },
  {
    id: 'cognito-id',
    title: 'Amazon Cognito ID token',
    profile: 'id-token',
    summary: 'Made by a Cognito user pool for the application that signed the user in.',
    signs: [{ claims: { iss: pool, token_use: 'id' } }],
    user: ['sub', 'cognito:username', 'email'],
    application: ['aud'],
    keysAt: '{iss}/.well-known/jwks.json',
    traps: [
      { says: 'It is an ID token (token_use is id). An API that checks scopes wants the access token.' },
      { says: 'The key set has one key for ID tokens and one for access tokens: choose by kid, not the first.' },
    ],
  },
  {
    id: 'aws-alb',
    title: 'AWS load balancer, x-amzn-oidc-data',
    summary: 'Made by an Application Load Balancer that signed a user in, for the server behind it.',
    signs: [
      { header: { signer: 'arn:aws:elasticloadbalancing:{region}:*', client: true } },
      { header: { signer: 'arn:aws*:elasticloadbalancing:*' } },
    ],
    user: ['sub', 'username', 'email'],
    keysAt: '//public-keys.auth.elb.{region}.amazonaws.com/{header.kid}',
    keysNote: 'One PEM for each kid, no key set. In AWS GovCloud the host is another one.',
    traps: [
      {
        says: 'Its parts are padded with “=”, and the signature is over the text with the padding: a library that strips it before verifying fails.',
      },
      { says: 'exp, iss and client stand in the header, not in the claims.' },
      {
        says: 'Compare signer with the ARN of your own load balancer: anybody with an account at AWS can have one that signs.',
      },
    ],
  },
  {
    id: 'aws-eks',
    title: 'Amazon EKS service account',
    profile: 'kubernetes',
    summary: 'Made by a Kubernetes cluster on Amazon EKS for a pod, often to be traded for AWS credentials (IRSA).',
    signs: [{ claims: { iss: '//oidc.eks.{region}.amazonaws.com/id/{cluster}', sub: 'system:serviceaccount:*' } }],
    user: ['sub'],
    keysAt: '{iss}/keys',
    traps: [
      { says: 'For AWS the audience has to be sts.amazonaws.com; a token for the cluster’s own API has another one.' },
      { says: 'The trust policy of the IAM role compares sub (system:serviceaccount:namespace:name) to the letter.' },
    ],
  },
];
