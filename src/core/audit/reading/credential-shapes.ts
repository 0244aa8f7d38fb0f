/** A credential that is known by how it begins. */
export interface CredentialShape {
  /** "a GitHub token" */
  readonly what: string;
  readonly pattern: RegExp;
}

const rows: readonly (readonly [string, RegExp])[] = [
  ['an access key id of AWS', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ['a GitHub token', /\bgh[pousr]_[A-Za-z\d]{36,}\b|\bgithub_pat_[A-Za-z\d_]{40,}/],
  ['a GitLab token', /\bgl(?:pat|ptt|dt|rt|cbt|oas)-[\w-]{20,}/],
  ['a Slack token', /\bxox[abeoprs]-[\w-]{10,}|\bxapp-\d-[\w-]{10,}/],
  ['a Slack webhook', /\bhooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/],
  ['a secret key of Stripe', /\b[sr]k_live_[A-Za-z\d]{16,}/],
  ['an API key of Google', /\bAIza[\w-]{35}/],
  ['a client secret of Google', /\bGOCSPX-[\w-]{28}/],
  ['a SendGrid key', /\bSG\.[\w-]{22}\.[\w-]{43}/],
  ['an npm token', /\bnpm_[A-Za-z\d]{36}\b/],
  ['a PyPI token', /\bpypi-AgE[\w-]{50,}/],
  ['a Docker token', /\bdckr_pat_[\w-]{20,}/],
  ['a Telegram bot token', /\b\d{8,10}:AA[\w-]{33}/],
  ['a Discord webhook', /\bdiscord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]{60,}/],
  ['a key of OpenAI', /(?<![\w-])sk-(?:proj-|svcacct-)?[\w-]{20,}T3BlbkFJ[\w-]{20,}/],
  ['a key of Anthropic', /\bsk-ant-[\w-]{24,}/],
  ['a token of DigitalOcean', /\bdo[opr]_v1_[\da-f]{64}\b/],
  ['a Shopify token', /\bshp(?:at|ca|pa|ss)_[\da-f]{32}\b/],
  ['a Vault token', /\bhv[sbr]\.[\w-]{24,}/],
  ['a storage key of Azure', /\bAccountKey=[A-Za-z\d+/]{40,}={0,2}/],
];

/** Formats whose owners give every credential a mark of its own, so that a match is hardly ever chance. */
export const credentialShapes: readonly CredentialShape[] = rows.map(([what, pattern]) => ({ what, pattern }));
