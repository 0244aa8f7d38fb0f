import { joinBytes } from '../../../core/text/join-bytes.ts';
import type { InputBytesHypothesis } from '../axes.ts';

/** Not header, period, payload. */
export const partSigned: InputBytesHypothesis = {
  id: 'part-signed',
  axis: 'input-bytes',
  family: 'signing-input',
  rarity: 2,
  title: 'Only a part of the token signed, or its decoded JSON',
  fix: 'signed-text',
  *variants(input, { header, payload }) {
    const encoder = new TextEncoder();
    const period = Uint8Array.of(46);
    const [head, body] = [encoder.encode(header.text), encoder.encode(payload.text)];
    yield { value: body, facts: { what: 'only the payload, in base64url' } };
    yield { value: payload.bytes, facts: { what: 'only the decoded payload' } };
    yield { value: head, facts: { what: 'only the header, in base64url' } };
    yield { value: joinBytes(head, body), facts: { what: 'header and payload without the period between them' } };
    yield {
      value: joinBytes(header.bytes, period, payload.bytes),
      facts: { what: 'the decoded header, a period and the decoded payload' },
    };
    yield { value: joinBytes(header.bytes, payload.bytes), facts: { what: 'the decoded header and payload' } };
    yield { value: joinBytes(period, body), facts: { what: 'a period and the payload, without the header' } };
    yield {
      value: Uint8Array.from(Array.from(input).flatMap((byte) => [byte, 0])),
      facts: { what: 'header, period and payload as UTF-16' },
    };
  },
  clause: ({ what = '' }) => `${what} ${/ and /.test(String(what)) ? 'are' : 'is'} what is signed`,
  because: () => 'A JWS signs the characters of header, period and payload (RFC 7515 §5.1).',
};
