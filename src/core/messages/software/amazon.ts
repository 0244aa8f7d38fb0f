import { saidBy, type Message } from '../message.ts';

const STS = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html';
const STS_ISSUES = 'https://github.com/aws-actions/configure-aws-credentials/issues';
const ALB = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html';
const HTTP_API = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html';
const COGNITO =
  'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html';
const common = { isCommon: true } as const;

/** Amazon Web Services. */
export const AMAZON: readonly Message[] = [
  ...saidBy('api-gateway', HTTP_API, [
    [
      'bearer',
      `error="invalid_token" error_description="tokenstring should not contain 'bearer '"`,
      'scheme',
      { source: 'https://github.com/aws/serverless-application-model/issues/1300' },
    ],
    ['expired', 'Incoming token has expired', 'expired'],
    [
      'equal-sign',
      'not a valid key=value pair (missing equal-sign) in Authorization header',
      'scheme',
      {
        source: 'https://github.com/amazon-archives/aws-cognito-angular-quickstart/issues/50',
        cause: 'The path does not exist or is protected by IAM, which reads the header as an AWS signature.',
      },
    ],
  ]),
  ...saidBy('aws-sts', STS, [
    [
      'not-authorized',
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      'trust-policy',
      { source: `${STS_ISSUES}/1100` },
    ],
    [
      'audience',
      'Incorrect token audience',
      'audience',
      {
        source: `${STS_ISSUES}/775`,
        cause: 'The identity provider in IAM does not list this aud: for GitHub Actions it is sts.amazonaws.com.',
      },
    ],
    [
      'provider',
      'No OpenIDConnect provider found in your account for {issuer}',
      'trust-policy',
      { source: `${STS_ISSUES}/280` },
    ],
    ['key', "Couldn't retrieve verification key from your identity provider", 'key-set', { source: STS }],
    ['expired', 'Token expired: current date/time {} must be before the expiration date/time {}', 'expired'],
    ['thumbprint', "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint", 'key-set'],
    [
      'session-token',
      'The security token included in the request is {}',
      'client',
      {
        cause: 'It is about temporary AWS credentials, not about a JWT.',
        source: 'https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html',
      },
    ],
  ]),
  ...saidBy('cognito', COGNITO, [
    ['access-expired', 'Access Token has expired', 'expired', common],
    ['access-revoked', 'Access Token has been revoked', 'session', common],
    ['refresh-expired', 'Refresh Token has expired', 'grant', common],
    ['refresh-revoked', 'Refresh Token has been revoked', 'grant', common],
    ['invalid-access', 'Invalid Access Token', 'token-type', common],
  ]),
  ...saidBy('aws-alb', ALB, [
    ['id-token', 'AuthInvalidIdToken', 'invalid-token'],
    ['token-response', 'AuthInvalidTokenResponse', 'client'],
    ['state', 'AuthInvalidStateParam', 'session'],
    ['cookie', 'AuthInvalidCookie', 'session'],
  ]),
];
