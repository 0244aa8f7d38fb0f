/** What people and tools write where they left a key out: "** SNIP **", "<redacted>", "[omitted]", kubectl's "DATA+OMITTED". */
const WORDS =
  /^[\s*<[({.#=-]{0,20}(?:snip(?:ped)?|redacted|omitted|truncated|removed|hidden|masked|censored)[\s*>\])}.#=-]{0,20}$/i;
const DECORATED = /^\s{0,20}[*<[({.#=-]|[*>\])}.#=-]\s{0,20}$/;
const LONGEST = 60;

/** Whether a text is certainly a placeholder: such a word alone may be a secret, one in brackets or asterisks is none. */
export const isPlaceholder = (text: string): boolean =>
  text.length <= LONGEST &&
  ((WORDS.test(text) && DECORATED.test(text)) ||
    /^\s*(?:DATA\+OMITTED|REDACTED\+)\s*$/.test(text) ||
    /^\s*[<[{]{1,2}\s?[\w -]{0,30}(?:public|private)[ _-]?key[\w -]{0,20}[>\]}]{1,2}\s*$/i.test(text));

/** Whether a line of the text is a placeholder, or a run of dots between lines of the key. */
export const placeholderIn = (text: string): boolean =>
  text
    .slice(0, 20_000)
    .split(/\r?\n|\\n/)
    .some((line) => isPlaceholder(line) || /^\s*(?:\.{3,10}|…|\*{3,40}|x{6,80})\s*$/i.test(line));
