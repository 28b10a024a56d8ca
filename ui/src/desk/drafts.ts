/** Forms that were closed with changes: what was typed waits here until the window ends. */
const kept: Record<string, unknown> = {};

export function draftOf<T>(key: string): T | undefined {
  return kept[key] as T | undefined;
}

export function keepDraft(key: string, draft: unknown): void {
  kept[key] = draft;
}

export function dropDraft(key: string): void {
  delete kept[key];
}
