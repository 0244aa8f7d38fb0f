/** Why a part of Jotter that comes on demand did not: the crypto comes with the first token, and offline it cannot. */
export const notLoaded = (message: string): string =>
  /import|load/i.test(message)
    ? 'The part of Jotter that does this could not be loaded. Is this browser offline?'
    : `This is a fault of Jotter, not of the token: ${message}`;
