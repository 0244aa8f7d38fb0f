import type { Rule } from '../rule.ts';
import { insideOf } from '../reading/address-parts.ts';
import { commandAround } from '../reading/command-around.ts';
import { shown } from '../words/shown.ts';

export const sentWithoutTls: Rule = {
  id: 'sent-without-tls',
  title: 'The token is sent without TLS',
  severity: 'warning',
  gate: 'profile',
  lesson: 'the-bearer-flow',
  reference: { specification: 'RFC 6750', section: '5.2' },
  why: 'Over plain HTTP, everyone on the way can read the token and use it.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Send tokens to addresses with https only.',
  fine: 'To a service on the same machine there is no way that others could listen on.',
  examples: {
    flagged: [
      'paste: curl http://api.example/me -H \'Authorization: Bearer TOKEN\'\n{"iss":"joe"}',
      'paste: curl -H \'Authorization: Bearer TOKEN\' http://api.example/me\n{"iss":"joe"}',
    ],
    accepted: [
      'paste: curl https://api.example/me -H \'Authorization: Bearer TOKEN\'\n{"iss":"joe"}',
      'paste: curl -H \'Authorization: Bearer TOKEN\' http://localhost:8080/me\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    const host = /\bhttp:\/\/(?:[^\s/@"'`]*@)?([^\s/"'`:?#]+)/i.exec(commandAround(circumstances) ?? '')?.[1];
    if (host === undefined || insideOf(host.toLowerCase()) !== undefined) return;
    yield {
      span: token.excerpt.span,
      message: `In the paste the token is sent to ${shown(host, 60)} over http, without TLS: everyone on the way can read it and use it. Bearer tokens must be sent with TLS (RFC 6750 §5.2).`,
    };
  },
};
