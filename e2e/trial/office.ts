import { instantLater } from '../../packages/domain/src/values/index.ts';
import { runOffice } from '../../packages/api/src/listeners/run-office.ts';
import { askOutside } from '../../packages/api/src/outside/fetch-page.ts';
import { currentInstant } from '../../packages/api/src/server/office.ts';
import { daysAhead } from './clock.ts';
import { visited } from '../environment.ts';

// The api as the stories visit it: whatever address it asks for outside, it asks one place on this machine, where a story
// answers in the name of every host, and its clock is as many days ahead as a story says. Nothing of the installation can be set so; it takes this file.
const exception = { address: '127.0.0.1', port: visited.ports.outside };
const ask = askOutside({ userAgent: 'stories', resolve: async () => [exception.address], exception });

await runOffice(process.env, {
  ask: (question) => {
    const url = new URL(question.address);
    return ask({
      ...question,
      address: `http://${url.hostname}:${String(exception.port)}${url.pathname}${url.search}`,
    });
  },
  lanes: 16,
  pauseMs: 10,
  now: () => instantLater(currentInstant(), daysAhead() * 86_400_000),
});
