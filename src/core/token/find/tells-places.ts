const telling =
  /"(?:entries|request|resources|auths|users|values)"\s{0,9}:|^(?:machine |users:|collection:|── )|<item>/m;

/** Whether a text may be a file of many requests, users or entries, which tells in which of them a token is. */
export const tellsPlaces = (text: string): boolean => telling.test(text);
