/** The name of a member as a part of an id: "@context" is "context", "x5t#S256" is "x5t-S256". */
export const slugOf = (name: string): string => name.replace(/[^\w.]+/g, '-').replace(/^-|-$/g, '');
