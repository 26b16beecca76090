// Lines that are heard: told by the frames where there are any, else by the panel's latest line.
import type { WireFrame } from "../wire/wireFrame.js";
import type { Mixer } from "./mixer.js";

/** Later than this, a recording starts within itself. */
const lateMs = 200;

/** Plays the recordings of lines, one at a time, and says when one was spoken to its end. */
export class Voice {
  private line = "";
  private sounding: AudioBufferSourceNode | undefined;
  private byFrames = false;

  constructor(
    private readonly mixer: Mixer,
    private readonly base: string,
    private readonly spoken: (line: string) => void,
    private readonly silent: (line: string) => void = () => undefined,
  ) {}

  /** A frame says what is heard now; from the first one on, frames alone do. */
  hear(frame: WireFrame): void {
    this.byFrames = true;
    const sound = frame.sounds[0];
    if (frame.paused || (sound?.line ?? "") === this.line) {
      return;
    }

    const before = this.line;
    this.line = sound?.line ?? "";
    this.stop();
    if (sound?.recorded) {
      const since = frame.at - sound.startsAt;
      void this.start(sound.line, since > lateMs ? since / 1000 : 0);
    } else if (sound) {
      this.silent(sound.line);
    } else if (before) {
      this.spoken(before);
    }
  }

  /** The panel's latest line, for pages without a room. */
  read(line: string): void {
    if (!this.byFrames && line !== this.line) {
      this.line = line;
      this.stop();
      this.mixer.whenAwake(() => line === this.line && line && void this.start(line, 0));
    }
  }

  /** A pause: silence, and the line starts within itself when frames go on. */
  pause(): void {
    this.line = "";
    this.stop();
  }

  private async start(line: string, from: number): Promise<void> {
    const url = `${this.base}${encodeURIComponent(line)}.wav`;
    const ended = () => !this.byFrames && line === this.line && this.spoken(line);
    const source = await this.mixer.play("voice", url, { from, ended });
    if (line === this.line) {
      this.sounding = source;
    } else {
      source?.stop();
    }

    if (!source && from === 0) {
      this.silent(line);
    }
  }

  private stop(): void {
    const before = this.sounding;
    this.sounding = undefined;
    before?.stop();
  }
}
