/** What a build says of itself, put in the place of names in src/browser/build.ts; the packages are told by build/list-packages.ts. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { oneFileFacts } from './one-file.ts';

export function buildFacts({ isOneFile = false } = {}): Record<string, string> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return {
    __JOTTER_VERSION__: JSON.stringify(version),
    __JOTTER_COMMIT__: JSON.stringify(commit()),
    __JOTTER_ONE_FILE__: JSON.stringify(isOneFile ? null : oneFileFacts()),
  };
}

/** The commit that was built, and whether files were changed since; empty without a repository, as in an archive. */
function commit(): string {
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `${git('rev-parse', 'HEAD')}${changed ? ' with changes' : ''}`;
  } catch {
    return '';
  }
}

const git = (...given: readonly string[]): string =>
  execFileSync('git', given, { cwd: new URL('..', import.meta.url), encoding: 'utf8', stdio: 'pipe' }).trim();
