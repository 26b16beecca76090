// The live connection of mirrors: frames, cameras and words of each wearer; a lost link comes back by itself.
import { HubConnectionBuilder, LogLevel, type HubConnection } from "@microsoft/signalr";
import { MessagePackHubProtocol } from "@microsoft/signalr-protocol-msgpack";
import type { Camera } from "../paint/views.js";
import { readCamera } from "../wire/camera.js";
import { FrameReader } from "../wire/frameReader.js";
import type { WireFrame } from "../wire/wireFrame.js";
import { waitBefore } from "./link.js";

/** The words of a moment. */
export interface Moment {
  readonly number: number;
  readonly blanked: boolean;
  readonly paused: boolean;
  readonly speaker: string | null;
  readonly text: string;
  readonly said: string | null;
  readonly setback: boolean;

  /** Ids and texts in turn. */
  readonly choices: readonly string[];
  readonly pointsAt: string | null;

  /** The name of the colleague who is pointed at. */
  readonly pointsAtName: string | null;

  /** Where the scene is shown once more: as it was, or as another way would have gone. */
  readonly replay: "again" | "other-way" | null;
  readonly attempt: number;

  /** What was answered then. */
  readonly given: string | null;
  readonly thought: string | null;
  readonly leftMs: number | null;
}

/** What one mirror is brought. */
export interface Watcher {
  frame(frame: WireFrame): void;
  camera(camera: Camera): void;
  moment(moment: Moment): void;
  reachable(yes: boolean): void;
}

/** Follows any number of runs over one connection. */
export class MirrorLink {
  private readonly watchers = new Map<string, Watcher>();
  private readonly hub: HubConnection;
  private hung: readonly string[] | undefined;
  private hangAnew: () => void = () => undefined;
  private over = false;

  constructor() {
    this.hub = new HubConnectionBuilder()
      .withUrl("/hubs/mirror")
      .withHubProtocol(new MessagePackHubProtocol())
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: (retry) => waitBefore(retry.previousRetryCount) })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.onreconnecting(() => this.reachable(false));
    this.hub.onreconnected(() => this.joined());
    this.hub.onclose(() => void this.start());
  }

  follow(run: string, watcher: Watcher): void {
    this.watchers.set(run, watcher);
  }

  /** Tells once that others than these can be seen. */
  watchWall(runs: readonly string[], hangAnew: () => void): void {
    this.hung = runs;
    this.hangAnew = hangAnew;
  }

  /** Nobody looks any more. */
  async stop(): Promise<void> {
    this.over = true;
    this.hung = undefined;
    await this.hub.stop();
  }

  /** Connects, as often as it takes. */
  async start(attempt = 0): Promise<void> {
    if (this.over) {
      return;
    }

    try {
      await this.hub.start();
      this.joined();
    } catch {
      if (!this.over) {
        this.reachable(false);
        setTimeout(() => void this.start(attempt + 1), waitBefore(attempt));
      }
    }
  }

  private joined(): void {
    this.reachable(true);
    this.watchers.forEach((watcher, run) => this.subscribe(run, watcher));
    if (this.hung) {
      this.stream<string[]>("Wall", [], (now) => {
        const hung = this.hung;
        if (hung && (now.length !== hung.length || now.some((run) => !hung.includes(run)))) {
          this.hung = undefined;
          this.hangAnew();
        }
      });
    }
  }

  private subscribe(run: string, watcher: Watcher): void {
    const reader = new FrameReader();
    this.stream<Uint8Array>("Frames", [run], (message) => {
      const camera = readCamera(message);
      if (camera) {
        watcher.camera(camera);
      } else if (reader.take(message) === "taken") {
        watcher.frame(reader.frame);
      }
    });
    this.stream<Moment>("Moments", [run], (moment) => watcher.moment(moment));
  }

  private stream<T>(method: string, args: unknown[], next: (value: T) => void): void {
    this.hub.stream<T>(method, ...args).subscribe({ next, complete: () => undefined, error: () => undefined });
  }

  private reachable(yes: boolean): void {
    this.watchers.forEach((watcher) => watcher.reachable(yes));
  }
}
