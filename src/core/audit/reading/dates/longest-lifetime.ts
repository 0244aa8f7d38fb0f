/** Ten years, in seconds: a time that is smaller is no moment, because no token was made before 1980, and few live longer. */
export const longestLifetime = 315_360_000;
