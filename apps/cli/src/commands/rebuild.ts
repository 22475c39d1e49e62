import { Command } from 'commander';
import { Progress } from '../progress.js';
import { readLedger } from '../with-ledger.js';

export const rebuild = (): Command =>
  new Command('rebuild')
    .summary('build the read model anew from the log')
    .description('Throws the read model away and builds it anew from the log. The log itself is never changed.')
    .action(() =>
      readLedger(async ({ readModel, runner }) => {
        const progress = new Progress('Events read:');
        readModel.reset();
        await runner.catchUp(progress.at);
        progress.end();
        console.log(`Built the read model from ${readModel.checkpoint.size} events.`);
      }),
    );
