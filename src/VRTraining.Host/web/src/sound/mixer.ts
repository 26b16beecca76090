// Three volumes, one switch for both ears alike, and silence until somebody has touched the page.
import type { Volumes } from "../page/stageData.js";

type Channel = keyof Volumes;

/** Mixes what is heard. Nothing sounds, and no device is asked for, before the first gesture. */
export class Mixer {
  private context: AudioContext | undefined;
  private readonly gains = new Map<Channel, GainNode>();
  private readonly buffers = new Map<string, Promise<AudioBuffer | undefined>>();
  private readonly woken: (() => void)[] = [];

  constructor(
    private readonly volumes: Volumes,
    private readonly mono: boolean,
  ) {
    const wake = () => {
      removeEventListener("pointerdown", wake, true);
      removeEventListener("keydown", wake, true);
      this.wake();
    };
    addEventListener("pointerdown", wake, true);
    addEventListener("keydown", wake, true);
    if (navigator.userActivation?.hasBeenActive) {
      // The press that led here counts, and so does one that was quicker than this script.
      wake();
    }
  }

  /** Called once there may be sound; at once where there may be already. */
  whenAwake(then: () => void): void {
    if (this.context) {
      then();
    } else {
      this.woken.push(then);
    }
  }

  /**
   * Plays a file, where there is one.
   * @param from seconds into the file.
   * @returns what to stop, or nothing where there is nothing to hear.
   */
  async play(
    channel: Channel,
    url: string,
    options: { loop?: boolean; from?: number; ended?: () => void } = {},
  ): Promise<AudioBufferSourceNode | undefined> {
    const gain = this.gains.get(channel);
    if (!this.context || !gain || this.volumes[channel] <= 0) {
      return undefined;
    }

    const buffer = await this.bufferOf(url);
    if (!buffer || (options.from ?? 0) >= buffer.duration) {
      return undefined;
    }

    const source = new AudioBufferSourceNode(this.context, { buffer, loop: options.loop ?? false });
    source.connect(gain);
    source.addEventListener("ended", () => options.ended?.());
    source.start(0, options.from ?? 0);
    return source;
  }

  private wake(): void {
    try {
      this.context = new AudioContext();
    } catch {
      return;
    }

    const out = new GainNode(this.context, this.mono ? { channelCount: 1, channelCountMode: "explicit" } : {});
    out.connect(this.context.destination);
    for (const channel of ["voice", "ambience", "interface"] as const) {
      const gain = new GainNode(this.context, { gain: this.volumes[channel] });
      gain.connect(out);
      this.gains.set(channel, gain);
    }

    this.woken.forEach((then) => then());
  }

  private bufferOf(url: string): Promise<AudioBuffer | undefined> {
    let buffer = this.buffers.get(url);
    if (!buffer) {
      buffer = this.fetchBuffer(url);
      this.buffers.set(url, buffer);
    }

    return buffer;
  }

  /** A file that is not there or cannot be read is silence. */
  private async fetchBuffer(url: string): Promise<AudioBuffer | undefined> {
    try {
      const response = await fetch(url);
      return response.ok ? await this.context!.decodeAudioData(await response.arrayBuffer()) : undefined;
    } catch {
      return undefined;
    }
  }
}
