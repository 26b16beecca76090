// @vitest-environment happy-dom
// The connection of a wall of mirrors: as often as it takes while somebody looks, and never again after that.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MirrorLink } from "../src/live/mirrorLink.js";

let starts = 0;

vi.mock("@microsoft/signalr", async (original) => ({
  ...(await original<typeof import("@microsoft/signalr")>()),
  HubConnectionBuilder: class {
    withUrl = () => this;
    withHubProtocol = () => this;
    withAutomaticReconnect = () => this;
    configureLogging = () => this;
    build = () => ({
      onreconnecting: () => undefined,
      onreconnected: () => undefined,
      onclose: () => undefined,
      start: () => Promise.reject(new Error(`nobody is there, attempt ${++starts}`)),
      stop: () => Promise.resolve(),
    });
  },
}));

beforeEach(() => {
  starts = 0;
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

it("tries again while somebody looks, and not once the wall is taken down", async () => {
  const link = new MirrorLink();
  await link.start();
  await vi.advanceTimersByTimeAsync(60_000);
  const tried = starts;
  await link.stop();

  await vi.advanceTimersByTimeAsync(60_000);

  expect(tried).toBeGreaterThan(1);
  expect(starts).toBe(tried);
});
