/**
 * Whether a signature is a word that tools write where they have removed it: recorders of HTTP traffic, loggers, people who ask for
 * help. No algorithm makes a signature as short as that.
 */
export const isRemovedSignature = (written: string): boolean =>
  written.length < 30 &&
  /^_*(?:redacted|removed|sanitized|stripped|masked|hidden|censored|snip)(?:$|[-_])/i.test(written);
