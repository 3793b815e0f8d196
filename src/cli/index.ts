#!/usr/bin/env node
/** The command `mgr`. Exit codes: 0 done, 1 the task threw, 2 wrong use or a compile error. */
import { check } from './check.ts';
import { printError, UsageError } from './errors.ts';
import { HELP, VERSION } from './help.ts';
import { parseCommand } from './options.ts';
import { finish, write } from './output.ts';
import { run } from './run.ts';

async function main(args: string[]): Promise<number> {
  try {
    const command = parseCommand(args);
    switch (command.kind) {
      case 'help':
        await write(process.stdout, HELP[command.topic]);
        return 0;
      case 'version':
        await write(process.stdout, `${VERSION}\n`);
        return 0;
      case 'check':
        return await check(command);
      case 'run':
        return await run(command);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await printError(error, args.includes('--json'));
    return 2;
  }
}

// `mgr ... | head`: the reader may go away first.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
finish(await main(process.argv.slice(2)));
