import { Command } from 'commander';
import { catchUp, ledgerThatIsThere, withLedger } from '../with-ledger.js';

export const rebuild = (): Command =>
  new Command('rebuild')
    .summary('build the read model anew from the log')
    .description('Throws the read model away and builds it anew from the log. The log itself is never changed.')
    .action(() =>
      withLedger(async (opened) => {
        opened.readModel.reset();
        await catchUp(opened);
        console.log(`Built the read model from ${opened.readModel.checkpoint.size} events.`);
      }, ledgerThatIsThere()),
    );
