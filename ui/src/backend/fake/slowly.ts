/** Long commands that really take long, tell how far they are, and can be stopped: for looking at progress. */
import type { Backend } from '../backend';
import type { Progress } from '../types';
import { refuse } from './store';

const STEPS = 40;
const STEP_MS = 120;
const STAGES: Partial<Record<keyof Backend, string>> = {
  duplicate_list: 'stage-matching',
  intake_open: 'stage-reading',
  intake_people: 'stage-matching',
  intake_apply: 'stage-writing',
  certificate_issue: 'stage-drawing',
  certificate_save: 'stage-drawing',
  paper_save: 'stage-drawing',
  trainee_purge: 'stage-erasing',
};

export function slowly(backend: Backend): Backend {
  const heard: ((progress: Progress) => void)[] = [];
  const stopped: string[] = [];
  const slow = { ...backend } as Record<string, unknown>;
  for (const [name, stage] of Object.entries(STAGES)) {
    const quick = backend[name as keyof Backend] as (given: { job: string }) => Promise<unknown>;
    slow[name] = async (given: { job: string }) => {
      for (let done = 0; done < STEPS; done += 1) {
        if (stopped.includes(given.job)) throw refuse('stopped');
        for (const handler of heard) handler({ job: given.job, done: done * 25, total: STEPS * 25, stage });
        await new Promise((next) => setTimeout(next, STEP_MS));
      }
      return quick(given);
    };
  }
  return {
    ...(slow as unknown as Backend),
    job_stop: async ({ job }) => (stopped.push(job), null),
    on_progress: (handler) => (heard.push(handler), () => undefined),
  };
}
