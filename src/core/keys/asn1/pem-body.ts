/** The base64 characters of a PEM block, with everything that wrapping and pasting did to it taken out. */
export interface PemBody {
  readonly base64: string;
  /** Offset in the text of the character at that index of `base64`. */
  originOf(index: number): number;
  /** What had to be mended, as sentences. */
  readonly repairs: readonly string[];
}

/** A closing and an opening quote with what source code has between them; a lone quote; escapes; white space. */
const JUNK =
  /["'`]\s{0,40}[+.,\\]?\s{0,40}["'`]|["'`,]|(?<!\\)\\+(?:[nrt]|u003[dD]|(?=[/=+\r\n"']))|[\s\u200B-\u200D\u2060]+|^[A-Za-z-]{1,30}:.*$/gm;

/** `body` is what stands between the BEGIN and the END line; `start` is its offset in the text. */
export function cleanPemBody(body: string, start: number): PemBody {
  const origins: number[] = [];
  const texts: string[] = [];
  let from = 0;
  const keep = (text: string, at: number): void => {
    texts.push(text);
    for (let index = 0; index < text.length; index += 1) origins.push(start + at + index);
  };
  for (const junk of body.matchAll(JUNK)) {
    keep(body.slice(from, junk.index), from);
    if (/u003d$/i.test(junk[0])) keep('=', junk.index);
    from = junk.index + junk[0].length;
  }
  keep(body.slice(from), from);
  const base64 = texts.join('');
  const originOf = (index: number): number => origins[index] ?? start + body.length;
  return { base64, originOf, repairs: repairsOf(body, base64.length) };
}

function repairsOf(body: string, length: number): readonly string[] {
  const isQuoted = /["'`]/.test(body);
  const repairs = isQuoted ? ['It holds quotes from source code; they were left out.'] : spaceRepairs(body, length);
  const others: readonly (readonly [RegExp, string])[] = [
    [
      /\\\\[nrt]/,
      'Its line breaks are written as \\\\n: something escaped the backslashes once more. They were read as line breaks; write each as \\n.',
    ],
    [/(?<!\\)\\[nrt]/, 'Its line breaks are written as \\n, two characters each; they were read as line breaks.'],
    [/\r\n/, 'Its lines end in CRLF, as on Windows; that is allowed.'],
    [/\\[/=+]/, 'It holds backslashes from a JSON text; they were left out.'],
    [/[\u200B-\u200D\u2060\uFEFF\u00A0]/, 'It holds invisible characters; they were left out.'],
  ];
  return [...repairs, ...others.flatMap(([test, repair]) => (test.test(body) ? [repair] : []))];
}

/** Whether only white space stands behind its last line break. */
function endsLine(body: string): boolean {
  const bare = body.trimEnd();
  return /[\r\n]/.test(body.slice(bare.length)) || /\\[nrt]$/.test(bare);
}

function spaceRepairs(body: string, length: number): readonly string[] {
  const repairs: string[] = [];
  const isOneLine = !/[\r\n]|\\[nrt]/.test(body);
  if (isOneLine) repairs.push('It stands on one line; the line breaks after BEGIN and before END are missing.');
  else if (!/^\s*?(?:[\r\n]|\\)/.test(body) || !endsLine(body)) {
    repairs.push('The line break after BEGIN or before END is missing.');
  }
  if (/[\r\n][ \t]+\S/.test(body)) repairs.push('Its lines are indented; the spaces were left out.');
  else if (/\S[ \t]+\S/.test(body) && length > 0) {
    repairs.push('It holds spaces between its characters; they were left out.');
  }
  return repairs;
}
