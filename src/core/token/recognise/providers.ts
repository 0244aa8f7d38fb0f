import type { Recognition } from './recognition.ts';

/** What a provider's opaque tokens begin with. */
const PROVIDERS: readonly (readonly [id: string, title: string, test: RegExp])[] = [
  ['google', 'an access token of Google', /^ya29\./],
  ['google-refresh', 'a refresh token of Google', /^1\/\/0[\w-]{20,}$/],
  ['google-api', 'an API key of Google', /^AIza[\w-]{30,}$/],
  ['github', 'a token of GitHub', /^(?:gh[opsur]_|github_pat_)\w+$/],
  ['gitlab', 'a token of GitLab', /^gl(?:pat|oas|rt|cbt|dt|ptt)-[\w.-]+$/],
  ['slack', 'a token of Slack', /^xox[a-z]-[\w-]+$|^xapp-[\w-]+$/],
  ['stripe', 'a secret of Stripe', /^(?:[sr]k_(?:live|test)|whsec)_\w+$/],
  ['aws', 'an access key ID of AWS', /^(?:AKIA|ASIA)[A-Z2-7]{16}$/],
  ['ory', 'a token of Ory', /^ory_[a-z]{2,3}_[\w.-]+$/],
  ['microsoft', 'a compact ticket of a Microsoft account', /^Ew[A-D][\w+/%=-]{100,}$/],
  ['npm', 'a token of npm', /^npm_\w{30,}$/],
  ['hugging-face', 'a token of Hugging Face', /^hf_\w{20,}$/],
  ['openai', 'an API key of an AI provider', /^sk-(?:ant-|proj-|or-)?[\w-]{20,}$/],
  ['sendgrid', 'an API key of SendGrid', /^SG\.[\w-]{16,32}\.[\w-]{32,64}$/],
  ['discord', 'a bot token of Discord', /^[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{27,40}$/],
  ['shopify', 'a token of Shopify', /^shp(?:at|ca|pa|ss|ua)_\w+$/],
  ['facebook', 'an access token of Meta', /^EAA[A-Za-z0-9]{40,}$/],
  ['vault', 'a token of HashiCorp Vault', /^(?:hv[sbr]\.|s\.)[\w-]{24,}$/],
  ['digitalocean', 'a token of DigitalOcean', /^do[por]_v1_\w+$/],
];

/** Opaque tokens of well-known providers: references without any content. */
export const OPAQUE_TOKENS: readonly Recognition[] = PROVIDERS.map(([id, title, test]) => ({
  id: `opaque-${id === 'google-api' ? 'google-app' : id}`,
  title,
  test,
}));
