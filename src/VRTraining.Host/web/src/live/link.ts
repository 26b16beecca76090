// The live connection: frames come in, changes are announced, and a lost link comes back by itself.
import { HubConnectionBuilder, LogLevel, type HubConnection } from "@microsoft/signalr";
import { MessagePackHubProtocol } from "@microsoft/signalr-protocol-msgpack";
import { FrameReader } from "../wire/frameReader.js";
import type { WireFrame } from "../wire/wireFrame.js";

/** What the connection brings. */
export interface Listener {
  frame(frame: WireFrame): void;

  /** Something happened in the run. */
  changed(): void;

  /** The host can be reached, or it cannot. */
  reachable(yes: boolean): void;

  /** So many mirrors show this scene; blank, where one asked for that. */
  watched?(mirrors: number, blanked: boolean): void;
}

const slowestMs = 10_000;

/** Half a second, then twice as long each time, at most ten seconds; never giving up. */
export const waitBefore = (attempt: number): number => Math.min(slowestMs, 500 * 2 ** attempt);

/** Follows one run. */
export class Link {
  private readonly hub: HubConnection;
  private reader = new FrameReader();

  /** @param fps frames a second to ask for, 1 and up: changes are announced to those who watch. */
  constructor(
    private readonly run: string,
    private readonly fps: number,
    private readonly listener: Listener,
  ) {
    this.hub = new HubConnectionBuilder()
      .withUrl("/hubs/stage")
      .withHubProtocol(new MessagePackHubProtocol())
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: (retry) => waitBefore(retry.previousRetryCount) })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.on("Changed", () => listener.changed());
    this.hub.on("Watched", (mirrors: number, blanked: boolean) => listener.watched?.(mirrors, blanked));
    this.hub.onreconnecting(() => listener.reachable(false));
    this.hub.onreconnected(() => this.joined());
    this.hub.onclose(() => void this.start(0));
  }

  /** Connects, as often as it takes. */
  async start(attempt = 0): Promise<void> {
    try {
      await this.hub.start();
      this.joined();
    } catch {
      this.listener.reachable(false);
      setTimeout(() => void this.start(attempt + 1), waitBefore(attempt));
    }
  }

  /** Blanks the mirrors, or lets the room see again. */
  blank(blanked: boolean): void {
    void this.hub.send("Blank", this.run, blanked).catch(() => undefined);
  }

  /** What is pointed at: a response; null for nothing. */
  pointAt(target: string | null): void {
    void this.hub.send("PointAt", this.run, target).catch(() => undefined);
  }

  private joined(): void {
    this.listener.reachable(true);
    this.listener.changed();
    this.subscribe();
  }

  private subscribe(): void {
    this.reader = new FrameReader();
    this.hub.stream<Uint8Array>("Frames", this.run, this.fps).subscribe({
      next: (message) => this.take(message),
      complete: () => undefined,
      error: () => undefined,
    });
  }

  private take(message: Uint8Array): void {
    if (this.reader.take(message) === "taken") {
      this.listener.frame(this.reader.frame);
    }
  }
}
