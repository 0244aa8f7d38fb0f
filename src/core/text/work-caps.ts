/*
 * How much work Jotter does at most for each thing that an input can steer. Each comment begins with the unit and goes on with the
 * reason. Beyond a cap Jotter says what it read, what the cap is and what to do; `src/work-caps.test.ts` exceeds every one.
 *
 * These are plain numbers, because the first load names some of them and should not carry words for the others.
 */

// Text

/** Characters of a token, about 8 MiB. Servers reject a header of a hundredth of that. */
export const mostTokenText = 8_388_608;

/** Characters of a token that is read and judged between two frames; a worker judges a longer one. */
export const mostReadHere = 64_000;

/** Characters of a pasted text that is read in the frame of its paste, token or key; a worker reads a longer one. */
export const mostReadAtOnce = 200_000;

/** Characters of a longer text, or of a part in it, that a field shows: laying out more would freeze the page. */
export const mostShown = 50_000;

/** Values of a long part that the page gets from the worker, besides the registered members. No one looks at more. */
export const mostValuesShown = 500;

/** Bytes of a file that is dropped or chosen. A worker holds all of it; a browser records longer ones only of hours. */
export const mostFile = 50_000_000;

/** Characters of the text in the key field. The largest published key sets have fewer than 100,000. */
export const mostKeyText = 2_000_000;

/** Characters of a link. Browsers open URLs of about a million. */
export const mostLink = 1_000_000;

/** Characters of a pasted link with the URL of the page before it. */
export const mostLinkWithAddress = 1_010_000;

/** Characters of what a link unpacks to. Compressed, a few bytes may stand for gigabytes. */
export const mostUnpacked = 2_000_000;

/** Characters of a text that another page sends. */
export const mostOfferedText = 1_000_000;

/** Characters of a key that another page sends. */
export const mostOfferedKey = 100_000;

/** Levels of JSON, those of disclosures in disclosures included. Every walk over a tree may then be recursive. */
export const deepestJson = 256;

/** Values of one part. Some rules look at each, and no real token comes near it. */
export const mostPlaces = 150_000;

/** Levels of tokens in tokens that open one out of the other. */
export const deepestInner = 20;

// How many

/** Tokens of one paste. No one chooses from more, and each is read. */
export const mostTokens = 200;

/** Tokens of a file, or of another long text that a worker reads: a recorded session has some hundred. */
export const mostFileTokens = 500;

/** Tokens of one paste that are judged and compared without being chosen. Each is judged by every rule, each pair compared. */
export const mostJudged = 40;

/** Signatures, or recipients, of one token in JSON. Each costs as much as a token. */
export const mostSignatures = 100;

/** Disclosures of an SD-JWT. Each is decoded, hashed and read. */
export const mostDisclosures = 1000;

/** Decoys that one claim of a new SD-JWT may get. Each is a random digest in the token. */
export const mostDecoys = 1000;

/** Keys of one text. Published sets have a few, bundles of authorities about 150, and each is read, listed and tried. */
export const mostKeys = 1000;

/** Signatures times keys of one token. Each trial takes a millisecond, or six where the browser lacks the algorithm. */
export const mostTrials = 2000;

/** Keys. A mismatch is explained by opening the signature with each, which takes a millisecond. */
export const mostExplained = 16;

/** Certificates of a chain. Real chains have two to four, and each link is a signature to check. */
export const mostChain = 10;

/** Keys whose certificates are checked. Each may need a chain. */
export const mostCertified = 20;

/** Keys whose forms are tried as secrets. Each has a dozen forms. */
export const mostSecretKeys = 20;

/** Texts of a token that are tried as secrets. Each is cut into words and hashed. */
export const mostSecretTexts = 60;

/** Words of one text that are tried as secrets. Each is tried in a dozen forms. */
export const mostSecretRoots = 16;

// RSA

/** Bits of a modulus. Private arithmetic grows with the third power of it: some seconds at this size, in slices. */
export const mostPrivateBits = 8192;

/** Bits of a modulus. No one makes larger keys, and browsers reject them. */
export const mostPublicBits = 16_384;

/** Bits of a public exponent. Each one takes a multiplication, and nearly every key has 17 bits (65537). */
export const mostExponentBits = 64;

/** Bits of a modulus. The search for its primes may take twelve exponentiations, and larger keys sign without their primes. */
export const mostPrimeSearchBits = 4096;

/** Keys. Each is compared with every other for a shared prime, which takes milliseconds a pair. */
export const mostFactored = 12;

// Passwords, decryption, compression

/**
 * Iterations of PBKDF2. A million take 0.2 to 0.4 s with the SHA-2 of Node, and up to a second elsewhere: whoever sends a
 * token decides how long its reader computes (RFC 8725 §3.2 has the like in mind).
 */
export const mostIterations = 1_000_000;

/** Encrypted entries of one PKCS#12 store. Each costs a derivation of up to a million iterations. */
export const mostStored = 20;

/** Bytes. scrypt fills 128 · N · r of them and walks over them p times: these take a second. OpenSSL writes a sixteenth. */
export const mostScryptBytes = 134_217_728;

/** Microseconds, estimated, of decrypting one token for all its recipients with all keys. */
export const mostDecryptionTime = 4_000_000;

/** Bytes of inflated content: as much as a pasted token may have. */
export const mostInflated = 8_388_608;
