import type { Rollup } from 'vite';

/** A part of the build, what belongs to it, and kilobytes (1,000 bytes) after gzip, as GitHub Pages serves them. */
interface Budget {
  readonly name: string;
  readonly limit: number;
  holds(chunk: Rollup.OutputChunk | undefined, file: string): boolean;
}

const made = (chunk: Rollup.OutputChunk | undefined, from: RegExp): boolean =>
  chunk?.moduleIds.some((id) => from.test(id)) === true;

/** Kilobytes after brotli; told apart before the others. */
export const firstLimit = 130;
export const firstName = 'what index.html names, with its static imports';

/** What fills gaps of browsers in a worker, too. */
const gapFillers = /\/(?:aes-polyfill|montgomery|x25519|x448)-[\w-]+\.js$/;

/** A worker's files are no chunks of the page. Those of the other workers have names of their own. */
const isOfSearch = (chunk: Rollup.OutputChunk | undefined, file: string): boolean =>
  !chunk &&
  /^assets\/.*\.js$/.test(file) &&
  !gapFillers.test(file) &&
  !/\/(?:known-secrets|passwords|audit|long-text|long-keys|read-file|find-wrapped)-/.test(file);

/** Each of the other files counts for the first part that holds it. */
export const budgets: readonly Budget[] = [
  {
    name: 'a safe twin, with what makes a mismatch again, on request',
    limit: 36,
    holds: (chunk) => made(chunk, /src\/(?:core|crypto|state)\/twin\//),
  },
  {
    name: 'editor (Monaco), on intent',
    limit: 900,
    holds: (chunk, file) => made(chunk, /monaco-editor/) || /monaco|editor/i.test(file),
  },
  {
    name: 'panes about findings and the key, with the first paste',
    limit: 34,
    holds: (chunk) => made(chunk, /debugger\/(?:findings\/FindingsPane|key\/KeyPane)\.tsx/),
  },
  {
    name: 'reading of keys, signing and verifying, and what else shares the core with them',
    limit: 50,
    holds: (chunk) => made(chunk, /core\/keys\/reading\/read-keys\.ts|crypto\/jws\/verify\.ts/),
  },
  {
    name: 'keys in less usual forms, in the page and in a worker, on need',
    limit: 22,
    holds: (chunk, file) => made(chunk, /reading\/unusual\/read-any-keys\.ts/) || /\/read-any-keys-/.test(file),
  },
  {
    name: 'tokens behind another encoding, with a text that may hold one',
    limit: 8,
    holds: (chunk) => made(chunk, /src\/core\/token\/wrapped\//),
  },
  {
    name: 'where in a file a token is, in the page, and in a worker with tokens behind another encoding; on need',
    limit: 15,
    holds: (chunk, file) => made(chunk, /src\/core\/token\/whereabouts\//) || /\/read-file-/.test(file),
  },
  {
    name: 'what is said of a text that is no token, or a long one, with such a text',
    limit: 8,
    holds: (chunk) => made(chunk, /core\/token\/recognise\/stranger-messages\.ts/),
  },
  {
    name: 'lines of code that fix or verify, with a cause that was named or on request',
    limit: 12,
    holds: (chunk) => made(chunk, /core\/autopsy\/fixes\/|debugger\/autopsy\/FixLines\.tsx/),
  },
  {
    name: 'the search for why a token does not decrypt, in that worker, with such a token',
    limit: 16,
    holds: (_, file) => /\/decryption-autopsy-[\w-]+\.js$/.test(file),
  },
  {
    name: 'the search for the cause of a mismatch, in a worker, with a key that does not match',
    limit: 105,
    holds: (chunk, file) => isOfSearch(chunk, file) || made(chunk, /(?:crypto|state)[\\/]autopsy[\\/]/),
  },
  {
    name: 'what fills gaps of browsers (noble), each on its need',
    limit: 70,
    holds: (chunk, file) => made(chunk, /@noble[\\/]/) || (!chunk && gapFillers.test(file)),
  },
  { name: 'jose, with the first key', limit: 20, holds: (chunk) => made(chunk, /node_modules[\\/]jose[\\/]/) },
  {
    name: 'certificates and encrypted keys (ASN.1), on need',
    limit: 15,
    holds: (chunk) => made(chunk, /crypto[\\/](?:certificates|locked-keys)[\\/]|CertificateList|LockedKeyForm/),
  },
  {
    name: 'known secrets with their list of passwords, on request',
    limit: 290,
    holds: (_, file) => /known-secrets|passwords/.test(file),
  },
  {
    name: 'fetching of keys, on request',
    limit: 12,
    holds: (chunk) =>
      made(
        chunk,
        /src\/(?:debugger\/key\/FetchKeys\.tsx|state\/verifying\/fetched-key\.ts|state\/fetching\/key-fetching\.ts)/,
      ),
  },
  {
    name: 'palette, list of shortcuts and menu, when opened',
    limit: 18,
    holds: (chunk, file) => made(chunk, /src\/palette\//) || /\/palette-[\w-]+\.css$/.test(file),
  },
  {
    name: 'links that hold a token, made and read on request',
    limit: 30,
    holds: (chunk) => made(chunk, /src\/(?:core|state|debugger|crypto)\/share\//),
  },
  {
    name: 'error messages of other software, where more than a token is pasted',
    limit: 32,
    holds: (chunk) => made(chunk, /src\/(?:(?:core|state|debugger)\/messages|core\/libraries)\//),
  },
  {
    name: 'comparison of the tokens of one paste, where it holds several',
    limit: 6,
    holds: (chunk) => made(chunk, /core\/audit\/across\//),
  },
  { name: 'a report for others, on request', limit: 5, holds: (chunk) => made(chunk, /core\/audit\/report\//) },
  {
    name: 'the payload as claims, with that view',
    limit: 8,
    holds: (chunk, file) => made(chunk, /debugger\/parts\/claims\//) || /\/claims-view-[\w-]+\.css$/.test(file),
  },
  {
    name: 'rules and explanations, right after the page',
    limit: 128,
    holds: (chunk) => made(chunk, /src\/core\/audit\//),
  },
  {
    name: 'lessons and simulator, on the page Learn, with the style sheet of all pages but the first',
    limit: 125,
    holds: (chunk, file) => made(chunk, /src\/learn\//) || /\/pages-[\w-]+\.css$/.test(file),
  },
  {
    name: 'the same in a worker, for long tokens',
    limit: 180,
    holds: (_, file) => /\/audit-[\w-]+\.js$/.test(file),
  },
  {
    name: 'reading of long texts, each in a worker',
    limit: 75,
    holds: (_, file) => /\/long-(?:text|keys)-[\w-]+\.js$/.test(file),
  },
  {
    name: 'published tokens, on request on the page Trust',
    limit: 60,
    holds: (chunk) => made(chunk, /crypto\/vectors\//),
  },
  {
    name: 'hand-off from elsewhere, on its page and at #hand-off',
    limit: 12,
    holds: (chunk) => made(chunk, /src\/(?:hand-off\/|state\/arrival\/(?:hand-off|offer)\.ts|browser\/opener\.ts)/),
  },
  {
    name: 'the pages Trust, Keys and Rules, each on its page',
    limit: 25,
    holds: (chunk) => made(chunk, /src\/(?:trust|keys|rules)\//),
  },
  { name: 'the page Compare', limit: 7, holds: (chunk) => made(chunk, /src\/(?:core\/|state\/|)compare\//) },
  {
    name: 'the verdict with its reasons, the lifeline, what folded panes hold, and the form that encrypts',
    limit: 14,
    holds: (chunk) =>
      made(
        chunk,
        /debugger\/(?:autopsy\/Autopsy|findings\/(?:FindingList|ProfileSheet)|gates\/|parts\/(?:AlgorithmPicker|Lifeline|Serialization|Signature)|token\/Encrypting)/,
      ),
  },
  {
    name: 'SD-JWTs made, presented and checked, with such a token or on request',
    limit: 18,
    holds: (chunk) => made(chunk, /crypto\/selective\/|debugger\/selective\/|state\/making\/issuing/),
  },
  { name: 'the page New token', limit: 8, holds: (chunk) => made(chunk, /src\/(?:core\/|state\/|)new-token\//) },
  {
    name: 'what an empty page offers, and the card of a key',
    limit: 9,
    holds: (chunk) =>
      made(chunk, /debugger\/(?:Splitter|arrival\/Beginning|key\/(?:Key(?:Card|Reading)|GenerateKey)|token\/EmptyBar)/),
  },
  { name: 'everything else, on demand', limit: 63, holds: () => true },
];
