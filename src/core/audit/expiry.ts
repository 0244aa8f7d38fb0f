/** Whether an expiry has passed: "on or after" it a token must not be accepted (RFC 7519 §4.1.4). Both in seconds since 1970. */
export const hasExpired = (exp: number, now: number): boolean => now >= exp;
