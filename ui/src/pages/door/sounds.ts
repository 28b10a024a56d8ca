/** What the door sounds like: told apart with closed eyes, and never the only sign. */
export type Sound = 'in' | 'already' | 'none' | 'stopped';

/** Hertz at the beginning and the end, when it begins and how long it lasts, in milliseconds. */
type Tone = [from: number, to: number, begins: number, lasts: number];

export const TONES: Record<Sound, Tone[]> = {
  in: [[880, 880, 0, 90]],
  already: [
    [520, 520, 0, 70],
    [520, 520, 120, 70],
  ],
  none: [[390, 290, 0, 220]],
  stopped: [
    [220, 220, 0, 110],
    [220, 220, 170, 110],
    [220, 220, 340, 110],
  ],
};

let air: AudioContext | null = null;

/** Plays the tones of an answer; where a laptop has no sound the screen says the same. */
export function play(sound: Sound): void {
  try {
    air ??= new AudioContext();
    void air.resume().catch(() => undefined);
    for (const tone of TONES[sound]) sing(air, tone);
  } catch {
    air = null;
  }
}

function sing(air: AudioContext, [from, to, begins, lasts]: Tone): void {
  const start = air.currentTime + begins / 1000;
  const end = start + lasts / 1000;
  const voice = air.createOscillator();
  const loudness = air.createGain();
  voice.type = 'sine';
  voice.frequency.setValueAtTime(from, start);
  voice.frequency.linearRampToValueAtTime(to, end);
  // A tone that begins or ends at once clicks.
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(0.35, start + 0.008);
  loudness.gain.setValueAtTime(0.35, end - 0.015);
  loudness.gain.linearRampToValueAtTime(0, end);
  voice.connect(loudness).connect(air.destination);
  voice.start(start);
  voice.stop(end);
}
