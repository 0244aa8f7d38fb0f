import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { oddTexts } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

const query =
  /\bSELECT\b[^;]{1,200}\bFROM\b|\bINSERT INTO\b|\bDELETE FROM\b|\bDROP TABLE\b|\bUNION (?:ALL )?SELECT\b|\bUPDATE \w{1,60} SET\b|['"] OR ['"]?\d?['"]?\w{0,20}['"]?\s?=|['"];\s?--/;

export const queryInPayload: Rule = {
  id: 'query-in-payload',
  title: 'A database query in a claim',
  severity: 'info',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '11' },
  why: 'A query in a token shows how the database is laid out, or is a try to have a receiver run it.',
  confidence: 'likely',
  remedy: 'Carry names or ids, never queries; let receivers use parameters for what they take from claims.',
  fine: 'It may be text about SQL.',
  examples: {
    flagged: [
      '{"iss":"joe","filter":"SELECT * FROM users WHERE role = 1","exp":1795092600}',
      '{"iss":"joe","sub":"x\' OR \'1\'=\'1","exp":1795092600}',
    ],
    accepted: ['{"iss":"joe","note":"Select one from the list","exp":1795092600}'],
  },
  *check(token) {
    for (const one of firstFew(oddTexts(token), ({ text }) => text.length > 6 && query.test(text)))
      yield findingIn(
        one,
        `${one.path()} holds a piece of SQL. A receiver that puts claims into its queries would run it, and anyone can read how the database is laid out.`,
      );
  },
};
