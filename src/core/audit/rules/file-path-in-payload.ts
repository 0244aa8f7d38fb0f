import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { quoted } from '../words/quoted.ts';
import { oddTexts } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

export const filePathInPayload: Rule = {
  id: 'file-path-in-payload',
  title: 'A path of somebody’s machine',
  severity: 'hint',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'A path tells the operating system, the layout of a server, or the name of a user.',
  confidence: 'likely',
  remedy: 'Leave it out, or put a name of your own in its place.',
  fine: 'The receiver may need it, and be the only one that sees the token.',
  examples: {
    flagged: [
      '{"iss":"joe","file":"/home/ada/app/config.yml","exp":1795092600}',
      '{"iss":"joe","file":"C:\\\\Users\\\\ada\\\\key.pem","exp":1795092600}',
    ],
    accepted: ['{"iss":"joe","file":"/items/home/1","route":"/home/feed","exp":1795092600}'],
  },
  *check(token) {
    const [first] = firstFew(oddTexts(token), ({ text }) =>
      /^(?:file:\/\/)?(?:\/?[A-Z]:\\(?:Users|Windows|inetpub|Program Files)|\/(?:home|Users)\/[\w.-]+\/[\w.-]|\/(?:var|etc|opt|usr|root|srv|tmp|mnt|proc)\/[\w.-])/.test(
        text,
      ),
    );
    if (!first) return;
    yield findingIn(
      first,
      `${first.path()} is a path on a machine: ${quoted(first.text, 60)}. Whoever sees the token learns how that machine is laid out.`,
    );
  },
};
