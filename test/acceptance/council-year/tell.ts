import type { StoreParts } from '@liggaren/runtime';
import { on } from '../reports-story.js';
import { TestServer } from '../server.js';
import { STORY } from './story.js';

/** Tells the council year to a server, day by day. The clock is that of the day after the last afterwards. */
export async function tell(open: (folder: string) => Promise<StoreParts>): Promise<TestServer> {
  on('2024-01-01');
  const server = await TestServer.start(open);
  for (const [day, ...does] of STORY) {
    on(day);
    for (const [mutation, input, actor] of does) {
      const said = mutation === 'correctMeasurement' ? await correcting(server, input) : input;
      await server.does(mutation, said, '', actor);
    }
  }
  on('2025-06-01');
  return server;
}

/** A correction names the event that was wrong: the one that stands for the period. */
async function correcting(server: TestServer, { indicatorId, period, ...right }: Record<string, unknown>) {
  const { indicator } = await server.data(
    'query ($id: ID!) { indicator(id: $id) { measurements(first: 1000) { nodes { period event { id } } } } }',
    { id: indicatorId },
  );
  const wrong = indicator.measurements.nodes.find((each: { period: string }) => each.period === period);
  return { indicatorId, ...right, event: wrong.event.id };
}
