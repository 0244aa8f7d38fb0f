/** Those that Auth.js 5 and NextAuth.js 4 derive keys from: their sessions, and what they keep during a sign-in. */
const known: readonly string[] = ['authjs', 'next-auth'].flatMap((library) =>
  ['session-token', 'pkce.code_verifier', 'state', 'nonce'].flatMap((cookie) => [
    `${library}.${cookie}`,
    `__Secure-${library}.${cookie}`,
  ]),
);

/** A name before the token: that of a cookie (RFC 6265 §4.1.1), of a JSON member, of a row in the tools of a browser. */
const named = /([\w!#$%&'*.^`|~+-]{1,100})["']?\s{0,3}[=:\t]\s{0,3}["']?eyJ/g;

/** Names beyond which no other of the text is tried. */
const mostNamed = 8;

/** Names of cookies that may hold the token: those in the text around it first. A long cookie is cut into parts .0, .1 … */
export function cookieNames(around: string): readonly string[] {
  const found = Array.from(around.matchAll(named), ([, name = '']) => name.replace(/\.\d{1,2}$/, ''));
  return [...new Set([...found.slice(0, mostNamed), ...known])];
}
