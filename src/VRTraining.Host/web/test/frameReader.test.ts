// The same bytes as tests/VRTraining.Link.Tests decodes, with the same values expected.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FrameReader } from "../src/wire/frameReader.js";

const hips = 1;
const head = 5;
const jaw = 6;
const golden = messagesOf(new URL("../../../../tests/VRTraining.Link.Tests/Golden/frames.bin", import.meta.url));

function messagesOf(file: URL): Uint8Array[] {
  const bytes = new Uint8Array(readFileSync(file));
  const messages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 2 + messages.at(-1)!.length) {
    messages.push(bytes.slice(at + 2, at + 2 + bytes[at]! + bytes[at + 1]! * 256));
  }

  return messages;
}

function near(actual: Float32Array, joint: number, expected: number[]): void {
  const stride = expected.length;
  expected.forEach((value, i) => expect(Math.abs(actual[joint * stride + i]! - value)).toBeLessThan(1e-4));
}

describe("FrameReader", () => {
  it("reads the golden file as the host does", () => {
    const reader = new FrameReader();

    expect(golden.map((message) => message.length)).toEqual([111, 69, 15]);
    expect(reader.take(golden[0]!)).toBe("taken");
    let frame = reader.frame;
    expect(frame.at).toBe(1500);
    expect(frame.brightness).toBeCloseTo(0.4, 6);
    expect(frame.origin).toEqual({ x: 0.25, y: 0, z: -1.5, yaw: 0.5 });
    expect(frame.count).toBe(2);
    expect(frame.character(0).hipsHeight).toBe(Math.fround(0.5494));
    expect(frame.character(1).place).toEqual(
      { x: Math.fround(0.85), y: 0, z: Math.fround(-1.62), yaw: Math.fround(-0.16) });
    near(frame.character(0).rotations, head, [0.6, 0, 0, 0.8]);
    near(frame.character(1).rotations, hips, [0, 0.8, 0, 0.6]);
    expect([...frame.character(1).rotations.slice(head * 4, head * 4 + 4)]).toEqual([0, 0, 0, 1]);
    near(frame.character(1).translations, jaw, [0.001, -0.0625, 0.125]);
    expect(frame.sounds).toEqual([]);

    expect(reader.take(golden[1]!)).toBe("taken");
    frame = reader.frame;
    expect([frame.at, frame.brightness]).toEqual([1533, 1]);
    expect([frame.character(0).speaking, frame.character(1).speaking]).toEqual([false, true]);
    near(frame.character(0).rotations, head, [0.5, 0.5, -0.5, 0.5]);
    near(frame.character(1).rotations, hips, [0, 0.8, 0, 0.6]);
    near(frame.character(0).translations, hips, [0, 0.5, 0]);
    expect(frame.sounds).toEqual([
      { line: "opening_1", startsAt: 1520, speaker: 1, recorded: true },
      { line: "told", startsAt: 1490, speaker: -1, recorded: false },
    ]);

    expect(reader.take(golden[2]!)).toBe("taken");
    frame = reader.frame;
    expect([frame.at, frame.paused, frame.sounds.length]).toEqual([1566, true, 2]);
  });

  it.each([
    [0, 0x57, "not-a-frame"],
    [1, 2, "unknown-version"],
    [2, 9, "malformed"],
    [3, 9, "malformed"],
    [16, 0x7e, "taken"],
    [16, 0x7f, "malformed"],
    [30, 0xf5, "malformed"],
    [30, 0x05, "malformed"],
    [57, 0x02, "malformed"],
    [63, 0x80, "malformed"],
  ])("with byte %i as %i says %s", (at, value, verdict) => {
    const message = golden[0]!.slice();
    message[at] = value;

    expect(new FrameReader().take(message)).toBe(verdict);
  });

  it("says truncated at every length that is too short, and malformed when it goes on", () => {
    const whole = golden[0]!;
    for (let length = 0; length < whole.length; length++) {
      expect(new FrameReader().take(whole.subarray(0, length))).toBe("truncated");
    }

    expect(new FrameReader().take(new Uint8Array([...whole, 0]))).toBe("malformed");
    expect(new FrameReader().take(new Uint8Array(5653))).toBe("not-a-frame");
    expect(new FrameReader().take(new Uint8Array(5654))).toBe("oversized");
  });

  it("keeps its frame and waits for a keyframe after a message that was refused", () => {
    const reader = new FrameReader();
    reader.take(golden[0]!);

    expect(reader.take(golden[1]!.subarray(0, 40))).toBe("truncated");
    expect(reader.take(golden[1]!)).toBe("waits-for-keyframe");
    expect(reader.frame.at).toBe(1500);
    expect(reader.take(golden[0]!)).toBe("taken");
  });

  it("takes ten thousand mutated messages without throwing", () => {
    const reader = new FrameReader();
    let state = 7;
    const below = (n: number) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % n;
    const verdicts = new Set<string>();
    for (let i = 0; i < 10_000; i++) {
      const message = golden[i % 3]!.slice(0, below(8) === 0 ? below(111) : undefined);
      for (let changes = below(3); changes > 0 && message.length > 0; changes--) {
        message[below(message.length)] = below(256);
      }

      verdicts.add(reader.take(message));
    }

    expect(verdicts.size).toBeGreaterThanOrEqual(5);
  });
});
