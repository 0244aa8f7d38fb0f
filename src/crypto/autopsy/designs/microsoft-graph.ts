import { memberOf, stringOf } from '../../../core/text/json-node.ts';
import type { Design } from '../design.ts';
import { headerOf, payloadOf } from '../read-parts.ts';

const graph = new Set(['00000003-0000-0000-c000-000000000000', 'https://graph.microsoft.com']);

/** The header has a nonce, which is replaced before the token is signed. */
export const microsoftGraph: Design = {
  id: 'microsoft-graph',
  text({ signed }) {
    const isForGraph = graph.has((stringOf(payloadOf(signed), 'aud') ?? '').replace(/\/$/, ''));
    if (!isForGraph) return undefined;
    const nonce = memberOf(headerOf(signed), 'nonce')
      ? ' Its header has a nonce, which only Microsoft Graph knows how to check.'
      : '';
    return `This token is for Microsoft Graph, and only Microsoft Graph can verify it.${nonce} For your own API, request a token whose scope is that API, such as api://CLIENT-ID/SCOPE.`;
  },
};
