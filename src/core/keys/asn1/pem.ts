import { spanOf, type Span } from '../../text/span.ts';

/** One `-----BEGIN …-----` block as it stands in the text, however mangled. */
export interface PemBlock {
  /** As written: "RSA PRIVATE KEY". */
  readonly label: string;
  /** Without spaces, so that a label that lost them is known too. */
  readonly bareLabel: string;
  readonly span: Span;
  readonly body: Span;
  /** Whether an END line follows. */
  readonly closed: boolean;
  /** Whether BEGIN and END have exactly five hyphens on each side. */
  readonly straight: boolean;
}

// Word processors turn two hyphens into a dash: U+2010 to U+2015. The bound keeps a long run of hyphens linear.
const BEGIN = /[-\u2010-\u2015]{2,12}\s?BEGIN[ _]?([A-Z0-9 _]{0,40}?) ?[-\u2010-\u2015]{2,12}/g;
const END = /[-\u2010-\u2015]{2,12}\s?END[ _]?[A-Z0-9 _]{0,40}?(?: ?[-\u2010-\u2015]{2,12}|$)/;

/** Finds PEM blocks (RFC 7468) with the text between them left alone. Linear: each block is searched up to the next BEGIN. */
export function findPemBlocks(text: string): readonly PemBlock[] {
  const begins = [...text.matchAll(BEGIN)];
  return begins.map((begin, index) => {
    const bodyStart = begin.index + begin[0].length;
    const limit = begins[index + 1]?.index ?? text.length;
    const end = END.exec(text.slice(bodyStart, limit));
    const bodyEnd = end ? bodyStart + end.index : limit;
    const label = (begin[1] ?? '').trim();
    return {
      label,
      bareLabel: label.replace(/[ _]/g, ''),
      span: spanOf(begin.index, end ? bodyEnd + end[0].length : limit),
      body: spanOf(bodyStart, bodyEnd),
      closed: end !== null,
      straight: isStraight(begin[0]) && (!end || isStraight(end[0])),
    };
  });
}

const isStraight = (line: string): boolean => /^-{5}(?:BEGIN|END) .*[^-]-{5}$/.test(line);
