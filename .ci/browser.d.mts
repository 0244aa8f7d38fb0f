export function findBrowser(): string | undefined;
export function findOrInstallBrowser(): string;
export function findFirefox(): string | undefined;
export function findOrInstallFirefox(): string | undefined;
