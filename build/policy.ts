/**
 * The content security policy of the page (it stands in index.html, which is its only home).
 * Vite's development server needs an inline script and a socket for hot reload; the built page gets neither.
 */
import type { Plugin } from 'vite';

export const policyPattern = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"\s*\/>/;

export function relaxPolicyInDevelopment(): Plugin {
  return {
    name: 'jotter-relax-policy-in-development',
    apply: 'serve',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace(policyPattern, '') },
  };
}
