import type { Message } from '../message.ts';
import { AMAZON } from './amazon.ts';
import { CHALLENGES } from './challenges.ts';
import { DATA_SERVERS } from './data-servers.ts';
import { DIRECTORIES } from './directories.ts';
import { DOTNET } from './dotnet.ts';
import { GATEWAYS } from './gateways.ts';
import { GO } from './go.ts';
import { JAVA } from './java.ts';
import { NODE } from './node.ts';
import { PLATFORMS } from './platforms.ts';
import { PYTHON } from './python.ts';
import { RUST_PHP_RUBY } from './rust-php-ruby.ts';

/** Every message, by family of software. What is general, the challenges, comes last. */
export const everyMessage: readonly Message[] = [
  ...NODE,
  ...PYTHON,
  ...JAVA,
  ...DOTNET,
  ...GO,
  ...RUST_PHP_RUBY,
  ...GATEWAYS,
  ...DATA_SERVERS,
  ...AMAZON,
  ...DIRECTORIES,
  ...PLATFORMS,
  ...CHALLENGES,
];
