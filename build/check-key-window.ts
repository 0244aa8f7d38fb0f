/**
 * Reads the window that fetches keys (public/jwks-fetcher.html), which is served as it is, and says how it breaks a
 * promise: its policy must be exactly this one, and name its only script and its only style by their hashes.
 */
import { createHash } from 'node:crypto';
import { policyPattern } from './policy.ts';

export function keyWindowFaults(html: string): readonly string[] {
  const wanted = [
    "default-src 'none'",
    `script-src ${hashOf(html, 'script')}`,
    `style-src ${hashOf(html, 'style')}`,
    'connect-src https: http://localhost:* http://127.0.0.1:*',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const faults = policyPattern.exec(html)?.[1] === wanted ? [] : [`the policy must be: ${wanted}`];
  const elements = html.match(/<(?:script|style|link|iframe|img|object|embed)\b[^>]*>/gi) ?? [];
  if (elements.join('') !== '<style><script>') faults.push(`loads or holds more than it may: ${elements.join(' ')}`);
  if (/\son[a-z]+\s*=|\sstyle\s*=/i.test(html.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '')))
    faults.push('a script or a style in an attribute');
  return faults;
}

function hashOf(html: string, element: 'script' | 'style'): string {
  const content = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(html)?.[1] ?? '';
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
