export function findPyjwt(): string | undefined;
