// The live connection of a session's page: hears of changes, and comes back by itself when it was lost.
import { HubConnectionBuilder, HttpTransportType, LogLevel, type HubConnection } from "@microsoft/signalr";
import { MessagePackHubProtocol } from "@microsoft/signalr-protocol-msgpack";
import { waitBefore } from "./link.js";

/** What the connection brings. */
export interface SessionListener {
  changed(): void;

  reachable(yes: boolean): void;
}

/** Follows the session. */
export class SessionLink {
  private readonly hub: HubConnection;

  constructor(private readonly listener: SessionListener) {
    this.hub = new HubConnectionBuilder()
      .withUrl("/hubs/session", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .withHubProtocol(new MessagePackHubProtocol())
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: (retry) => waitBefore(retry.previousRetryCount) })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.on("Changed", () => listener.changed());
    this.hub.onreconnecting(() => listener.reachable(false));
    this.hub.onreconnected(() => void this.joined());
    this.hub.onclose(() => void this.start(0));
  }

  /** Connects, as often as it takes. */
  async start(attempt = 0): Promise<void> {
    try {
      await this.hub.start();
      await this.joined();
    } catch {
      this.listener.reachable(false);
      setTimeout(() => void this.start(attempt + 1), waitBefore(attempt));
    }
  }

  private async joined(): Promise<void> {
    await this.hub.invoke("Follow");
    this.listener.reachable(true);

    // What happened while the link was lost is on the page as the host has it now.
    this.listener.changed();
  }
}
