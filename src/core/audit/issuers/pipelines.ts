import type { Issuer } from './issuer.ts';

const trustTrap = {
  says: 'A cloud’s trust policy should compare sub as a whole and aud: a wildcard lets other branches, repositories or people in.',
} as const;

/** Identity tokens of build pipelines and of what runs in clusters. */
export const pipelines: readonly Issuer[] = [
  {
    id: 'github-actions',
    title: 'GitHub Actions',
    summary: 'Made by GitHub for a job of a workflow, to sign in to a cloud without a stored secret.',
    signs: [{ claims: { iss: '//token.actions.githubusercontent.com' } }],
    user: ['actor'],
    application: ['repository', 'workflow_ref', 'sub'],
    keysAt: '//token.actions.githubusercontent.com/.well-known/jwks',
    traps: [
      trustTrap,
      {
        says: 'sub is repo:owner/name:ref:… or, in a job with an environment, repo:owner/name:environment:… – a policy for the one does not take the other.',
      },
    ],
  },
  {
    id: 'github-app',
    title: 'GitHub App',
    summary: 'Signed by a GitHub App with its private key, to ask GitHub for an installation token.',
    signs: [
      {
        header: { alg: 'RS256' },
        claims: { iss: ['Iv1.{id}', 'Iv23{id}', '{app#}'], iat: true, exp: true },
        only: ['iss', 'iat', 'exp', 'nbf', 'jti'],
      },
    ],
    isLikely: true,
    application: ['iss'],
    keysNote: 'The public half is with GitHub; the private key was downloaded when the app was made.',
    traps: [
      {
        says: 'Put iat a minute back, since GitHub refuses one that its clock has not reached.',
      },
      { says: 'It is no token for the API at large: trade it for an installation access token first.' },
    ],
  },
  {
    id: 'gitlab-ci',
    title: 'GitLab CI/CD ID token',
    summary: 'Made by a GitLab server for a job of a pipeline.',
    signs: [
      { claims: { iss: '{base*}', project_path: true, ref_protected: true, pipeline_source: true } },
      { claims: { project_path: true, namespace_path: true, ref_protected: true } },
    ],
    user: ['user_login', 'user_id'],
    application: ['project_path', 'sub'],
    keysAt: '{iss}/oauth/discovery/keys',
    traps: [
      trustTrap,
      { says: 'ref_protected is a string, “true” or “false”, and no boolean.' },
      { says: 'In a pipeline of a merge request from a fork, project_… describes the fork.' },
    ],
  },
  {
    id: 'circleci',
    title: 'CircleCI',
    summary: 'Made by CircleCI for a job.',
    signs: [{ claims: { iss: '//oidc.circleci.com/org/{organization}' } }],
    application: ['oidc.circleci.com/project-id', 'sub'],
    keysNote: 'By discovery: add /.well-known/openid-configuration to iss, and follow its jwks_uri.',
    traps: [trustTrap, { says: 'aud is the organization’s ID unless the job asks for another one.' }],
  },
  {
    id: 'buildkite',
    title: 'Buildkite',
    summary: 'Made by Buildkite for a job of a pipeline.',
    signs: [{ claims: { iss: '//agent.buildkite.com' } }],
    application: ['pipeline_slug', 'organization_slug', 'sub'],
    keysAt: '//agent.buildkite.com/.well-known/jwks',
    traps: [trustTrap],
  },
  {
    id: 'terraform',
    title: 'HCP Terraform workload identity',
    summary: 'Made by HCP Terraform (Terraform Cloud) for a run in a workspace.',
    signs: [
      { claims: { iss: '//app.terraform.io' } },
      { claims: { terraform_workspace_id: true, terraform_run_id: true } },
    ],
    application: ['terraform_workspace_name', 'sub'],
    keysAt: '{iss}/.well-known/jwks',
    traps: [
      trustTrap,
      { says: 'sub ends in run_phase:plan or run_phase:apply: a policy for one of them fails in the other.' },
    ],
  },
  {
    id: 'vercel',
    title: 'Vercel',
    summary: 'Made by Vercel for a build or a function of a project.',
    signs: [{ claims: { iss: ['//oidc.vercel.com', '//oidc.vercel.com/{team}'] } }],
    application: ['project', 'environment', 'sub'],
    keysAt: '{iss}/.well-known/jwks',
    traps: [
      trustTrap,
      { says: 'iss is with or without the team, as the project is set: the trust has to be made for the same one.' },
    ],
  },
  {
    id: 'bitbucket',
    title: 'Bitbucket Pipelines',
    summary: 'Made by Bitbucket for a step of a pipeline.',
    signs: [{ claims: { iss: '//api.bitbucket.org/2.0/workspaces/{workspace}/pipelines-config/identity/oidc' } }],
    application: ['repositoryUuid', 'sub'],
    keysNote: 'By discovery: add /.well-known/openid-configuration to iss, and follow its jwks_uri.',
    traps: [{ says: 'sub holds UUIDs in braces, and the braces count when it is compared.' }],
  },
  {
    id: 'harness',
    title: 'Harness',
    summary: 'Made by Harness for a pipeline that signs in to a cloud.',
    signs: [{ claims: { iss: '//app.harness.io/ng/api/oidc/account/{account}' } }],
    application: ['account_id', 'sub'],
    keysNote: 'By discovery: add /.well-known/openid-configuration to iss, and follow its jwks_uri.',
    traps: [trustTrap],
  },
  {
    id: 'depot',
    title: 'Depot',
    summary: 'Made by Depot for a build.',
    signs: [{ claims: { iss: '//identity.depot.dev' } }],
    application: ['sub'],
    keysNote: 'By discovery: add /.well-known/openid-configuration to iss, and follow its jwks_uri.',
    traps: [trustTrap],
  },
  {
    id: 'kubernetes-bound',
    title: 'Kubernetes service account',
    profile: 'kubernetes',
    summary: 'Made by the API server of a cluster for a pod; it ends with the pod.',
    signs: [{ claims: { 'kubernetes.io': true, sub: 'system:serviceaccount:{namespace}:{account}' } }],
    user: ['sub'],
    keysAt: '{iss}/openid/v1/jwks',
    keysNote: 'The API server shows them to those who may read them; clouds publish them at the address in iss.',
    traps: [
      { says: 'It is made anew while the pod runs: read the file each time, not once at the start.' },
      {
        says: 'aud is the cluster’s own API unless another one was asked for; a server outside should have one of its own.',
      },
    ],
  },
  {
    id: 'kubernetes-legacy',
    title: 'Kubernetes service account, legacy',
    profile: 'kubernetes',
    summary: 'Made by older clusters, or for a Secret: it stays good for as long as the Secret is there.',
    signs: [{ claims: { iss: 'kubernetes/serviceaccount' } }],
    user: ['sub'],
    application: ['kubernetes.io/serviceaccount/namespace'],
    keysNote: 'The API server’s own keys: ask it by a TokenReview.',
    traps: [
      {
        says: 'It never expires and has no aud: whoever reads it is that account until the Secret is deleted. Since 1.24 clusters make none by themselves.',
      },
    ],
  },
  {
    id: 'nomad',
    title: 'Nomad workload identity',
    summary: 'Made by a Nomad cluster for a task.',
    signs: [{ claims: { nomad_job_id: true, nomad_namespace: true } }],
    application: ['nomad_job_id', 'sub'],
    keysAt: '{iss}/.well-known/jwks.json',
    traps: [{ says: 'iss is there only if the cluster’s oidc_issuer is set.', when: { without: ['iss'] } }],
  },
  {
    id: 'vault',
    title: 'HashiCorp Vault identity token',
    summary: 'Made by a Vault server for an entity of its own.',
    signs: [
      { claims: { iss: '{base*}/v1/identity/oidc' } },
      { claims: { iss: '{base*}/v1/identity/oidc/provider/{provider}' } },
    ],
    user: ['sub'],
    application: ['aud'],
    keysAt: '{iss}/.well-known/keys',
    traps: [{ says: 'iss is Vault’s api_addr unless set, which is often an address that the outside cannot reach.' }],
  },
];
