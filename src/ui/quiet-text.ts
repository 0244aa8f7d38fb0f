/**
 * Spread over every text field: the browser must not correct, capitalise, remember or spell-check what is typed, because
 * some browsers send it to an online service for that, which no policy of a page can forbid.
 */
export const quietText = { spellCheck: false, autoCorrect: 'off', autoCapitalize: 'off', autoComplete: 'off' } as const;
