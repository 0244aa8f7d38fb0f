/** Problems of the text in a key field that are listed: a set of keys may have one for each. */
export const mostProblems = 20;
