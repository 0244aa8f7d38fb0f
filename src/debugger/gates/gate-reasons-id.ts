/** The id of the panel that tells why a gate stands as it does: its button and the panel are apart on the page. */
export const reasonsId = (gate: string): string => `reasons-${gate}`;
