/** The whole server, as `npm start` runs it, which also says how much memory it takes. */

import { settingsFrom } from '@liggaren/runtime';
import { serve } from '../../../apps/api/src/serve.js';

const server = await serve(settingsFrom(process.env));
process.on('message', () => process.send!(process.memoryUsage.rss()));
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
process.send!(server.url);
