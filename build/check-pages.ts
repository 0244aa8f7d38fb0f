/** Every page of a build carries a policy, and no inline script but those whose hashes the policy names. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyWindowFaults } from './check-key-window.ts';
import { policyPattern } from './policy.ts';

/** What the policy of any page of ours must say. */
const always = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"];

/** What else those of single pages must. */
const demanded: ReadonlyMap<string, readonly string[]> = new Map([
  ['index.html', ["connect-src 'none'", "frame-src 'none'", "script-src 'self'", "worker-src 'self' blob:"]],
  ['jotter.html', ["connect-src 'none'", "frame-src 'none'", 'worker-src blob:']],
]);

/** The only page whose policy lets it request other hosts; every word of that policy is checked. */
const keyWindow = 'jwks-fetcher.html';

export function pageFaults(dist: string): readonly string[] {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return [
    ...['index.html', keyWindow].filter((file) => !pages.includes(file)).map((file) => `there is no ${file}`),
    ...pages.flatMap((file) => faultsOfPage(file, readFileSync(join(dist, file), 'utf8'))),
    ...narrowerFaults(readFileSync(join(dist, 'before-paint.js'), 'utf8')),
  ];
}

/** Without it any file of the same host could be a worker. */
const narrower = "`worker-src blob: ${own('sw.js')}`";

export const narrowerFaults = (script: string): readonly string[] =>
  script.includes(narrower) ? [] : [`before-paint.js: lacks the narrower policy ${narrower}`];

export function faultsOfPage(file: string, html: string): readonly string[] {
  const policy = policyPattern.exec(html)?.[1];
  if (policy === undefined) return [`${file}: there is no policy`];
  const directives = policy.split(';').map((directive) => directive.trim());
  const scripts = directives.find((directive) => directive.startsWith('script-src ')) ?? '';
  return [
    ...[...always, ...(demanded.get(file) ?? [])]
      .filter((directive) => !directives.includes(directive))
      .map((directive) => `the policy lacks ${directive}`),
    ...(/'unsafe-(?:inline|eval|hashes)'/.test(scripts) ? [`the policy lets any script run: ${scripts}`] : []),
    ...inlineScripts(html)
      .filter((text) => !scripts.includes(hashOf(text)))
      .map((text) => `an inline script whose hash the policy does not name: ${text.trim().slice(0, 40)}`),
    ...(/<[a-z][^>]*\son[a-z]+\s*=/i.test(withoutScripts(html)) ? ['a script in an attribute'] : []),
    ...(/\s(?:src|href)="\/(?!\/)/.test(withoutScripts(html))
      ? ['an address from the root, which breaks sub-paths']
      : []),
    ...(file === keyWindow ? keyWindowFaults(html) : []),
  ].map((fault) => `${file}: ${fault}`);
}

const scriptPattern = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;

const inlineScripts = (html: string): readonly string[] =>
  Array.from(html.matchAll(scriptPattern))
    .filter(([, attributes = '']) => !/\ssrc=/.test(attributes))
    .map(([, , text = '']) => text);

const withoutScripts = (html: string): string => html.replaceAll(scriptPattern, '<script$1>');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
