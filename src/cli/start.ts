/** What `dist/cli.cjs` is: starts the program, whose modules lie beside the worker's and are shared with it. */
const program: string = './worker/cli.mjs';

import(program).then(async ({ main, processTerminal }: typeof import('./main.ts')) => {
  process.exitCode = await main(process.argv.slice(2), processTerminal());
});
