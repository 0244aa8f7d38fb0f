import type { Rule } from '../rule.ts';

export const tokenLarge: Rule = {
  id: 'token-large',
  title: 'A large token',
  severity: 'info',
  gate: 'profile',
  lesson: 'three-parts',
  reference: { specification: 'RFC 6265', section: '6.1' },
  why: 'Browsers and servers limit cookies and header lines, and answer with errors that name something else.',
  confidence: 'certain',
  remedy: 'Leave out claims that receivers can look up.',
  fine: 'It matters only where the token travels in a header or a cookie.',
  examples: { flagged: [`{"roles":"${'x'.repeat(3200)}"}`], accepted: ['{"roles":"x"}'] },
  *check(token) {
    const length = token.parts.reduce((sum, part) => sum + part.excerpt.text.length + 1, -1);
    if (token.kind === 'not-a-token' || length <= 4096) return;
    const limits =
      length > 8192
        ? 'Many servers refuse header lines over 8,192 bytes (431 or 400), and browsers drop cookies over 4,096.'
        : 'Browsers may drop cookies over 4,096 bytes.';
    yield {
      span: token.excerpt.span,
      message: `This token has ${length.toLocaleString('en')} characters. ${limits} Does it have to carry all of its claims?`,
    };
  },
};
