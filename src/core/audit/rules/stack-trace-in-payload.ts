import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { oddTexts, type ReadableText } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

export const stackTraceInPayload: Rule = {
  id: 'stack-trace-in-payload',
  title: 'An error with its inner workings',
  severity: 'info',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'A stack trace tells which libraries and files a server runs; in a token it mostly got there by mistake.',
  confidence: 'likely',
  remedy: 'Put a short code of the error there, and keep the rest in the log.',
  examples: {
    flagged: [
      '{"iss":"joe","error":"TypeError: x\\n    at Object.sign (/app/node_modules/x.js:12:7)","exp":1795092600}',
    ],
    accepted: ['{"iss":"joe","error":"invalid at (12:7)","exp":1795092600}'],
  },
  *check(token) {
    for (const one of firstFew(oddTexts(token), isTrace))
      yield findingIn(
        one,
        `${one.path()} holds a stack trace. Whoever sees the token can read which files and libraries the server runs.`,
      );
  },
};

const isTrace = ({ text }: ReadableText): boolean =>
  text.length > 20 &&
  /\n[ \t]{1,20}at [\w.$<> ]{1,100}\([^)\n]{1,200}:\d+(?::\d+)?\)|Traceback \(most recent call last\)|\bat [\w.$]{3,100}\(\w+\.(?:java|kt|scala|cs):\d+\)|File "[^"\n]{1,200}", line \d+/.test(
    text,
  );
