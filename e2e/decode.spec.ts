import { expect, test } from './jotter.ts';
import { rfcTokens } from '../src/core/token/fixtures/rfc.ts';
