/**
 * Long calls. A page makes a job, hands its id to the command and draws a
 * `ProgressBar` from it; the bar appears only when the call takes long enough
 * to be noticed.
 */
import { backend } from '../backend';
import type { Progress } from '../backend/types';

const SHOWN_AFTER_MS = 300;

let count = 0;
const running: Record<string, Job> = {};

export class Job {
  readonly id: string;
  done = $state(0);
  total = $state(0);
  stage = $state('');
  shown = $state(false);
  running = $state(true);
  stopping = $state(false);
  secondsLeft = $state<number | null>(null);
  #started = performance.now();

  constructor() {
    count += 1;
    this.id = `job-${count}`;
  }

  heard(progress: Progress): void {
    this.done = progress.done;
    this.total = progress.total;
    this.stage = progress.stage;
    const spent = performance.now() - this.#started;
    const share = progress.total > 0 ? progress.done / progress.total : 0;
    this.secondsLeft = share > 0.05 ? Math.ceil(((spent / share) * (1 - share)) / 1000) : null;
  }

  stop(): void {
    this.stopping = true;
    void backend().job_stop({ job: this.id });
  }
}

/** Runs a long call under a job; `hold` receives the job so that a page can draw it. */
export async function runJob<T>(hold: (job: Job | null) => void, call: (job: string) => Promise<T>): Promise<T> {
  const job = new Job();
  running[job.id] = job;
  hold(job);
  const timer = setTimeout(() => (job.shown = true), SHOWN_AFTER_MS);
  try {
    return await call(job.id);
  } finally {
    clearTimeout(timer);
    delete running[job.id];
    job.running = false;
    hold(null);
  }
}

export function listenToJobs(): () => void {
  return backend().on_progress((progress) => running[progress.job]?.heard(progress));
}
