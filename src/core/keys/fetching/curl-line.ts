/** The same request on a command line of any Unix shell. */
export const curlLine = (address: string): string => `curl -sSL '${address.replaceAll("'", `'\\''`)}'`;
