import type { Rule } from '../rule.ts';
import { commandAround } from '../reading/command-around.ts';

export const certificateUnchecked: Rule = {
  id: 'certificate-unchecked',
  title: 'Sent to a server that was not checked',
  severity: 'info',
  gate: 'profile',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 6750', section: '5.3' },
  why: 'With -k anyone who stands in for the server gets the token.',
  confidence: 'certain',
  remedy: 'Give the command the certificate of the authority (--cacert) in place of -k.',
  fine: 'On the same machine, or for a trial with a token of a test system, it does no harm.',
  examples: {
    flagged: [
      'paste: curl -k https://api.example/me -H \'Authorization: Bearer TOKEN\'\n{"iss":"joe"}',
      'paste: wget --no-check-certificate --header=\'Authorization: Bearer TOKEN\' https://a.example\n{"iss":"joe"}',
    ],
    accepted: ['paste: curl https://api.example/me -H \'Authorization: Bearer TOKEN\'\n{"iss":"joe"}'],
  },
  *check(token, circumstances) {
    const option = /\s(-k|--insecure|--no-check-certificate|--verify=no|-SkipCertificateCheck)(?=\s|$)/.exec(
      commandAround(circumstances) ?? '',
    )?.[1];
    if (option === undefined) return;
    yield {
      span: token.excerpt.span,
      message: `In the paste the command has ${option}: it sends the token without a look at the certificate of the server, so that whoever stands in for the server gets it.`,
    };
  },
};
