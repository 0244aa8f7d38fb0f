export { build } from '../../browser/build.ts';
