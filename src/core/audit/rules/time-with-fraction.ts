import { allIn, findingAt, payloadOf } from '../found.ts';
import { utcWords } from '../instant.ts';
import { momentOf } from '../numeric-date.ts';
import type { Rule } from '../rule.ts';

export const timeWithFraction: Rule = {
  id: 'time-with-fraction',
  title: 'A time that is not written in whole seconds',
  severity: 'hint',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '2' },
  why: 'A NumericDate may have a fraction, but libraries that read times as whole numbers refuse the whole token.',
  confidence: 'certain',
  remedy: 'Round the time down to whole seconds where the token is made.',
  fine: 'RFC 7519 allows it.',
  examples: {
    flagged: ['{"exp":1795092600.25}', '{"iat":1795089000.0,"exp":1795092600}', '{"exp":1.7950926e9}'],
    accepted: ['{"iat":1795089000,"exp":1795092600}', '{"exp":1795092600000.5}'],
  },
  *check(token) {
    const found = allIn(payloadOf(token)).filter(({ member, value }) => {
      const moment = momentOf(member);
      return moment && moment.unit === undefined && value.type === 'number' && /[.eE]/.test(value.written);
    });
    const [first] = found;
    if (!first || first.value.type !== 'number') return;
    const names = [...new Set(found.map(({ name }) => name))].slice(0, 4).join(', ');
    yield findingAt(
      first,
      `${names}: ${first.value.written.slice(0, 30)} ${formOf(first.value.written)}. RFC 7519 allows that, but libraries that read times as integers reject the token. Write ${Math.floor(first.value.value)} (${utcWords(first.value.value)}).`,
    );
  },
};

const formOf = (written: string): string =>
  /e/i.test(written) ? 'is in scientific notation' : 'is written with a decimal point';
