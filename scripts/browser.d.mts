export function findBrowser(): string | undefined;
export function findOrInstallBrowser(): string;
export function findFirefox(): string | undefined;
export function findOrInstallFirefox(): string | undefined;
export function findWebKit(): string | undefined;
export function findOrInstallWebKit(): string | undefined;
export function findScreen(): string | undefined;
