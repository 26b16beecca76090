// Deciding how much to paint, and what not to load.
import { BufferAttribute, BufferGeometry } from "three";
import { afterEach, describe, expect, it, vi } from "vitest";
import { waitBefore } from "../src/live/link.js";
import { fetchModel, isWholeGlb, maxModelBytes } from "../src/paint/load.js";
import { Pace } from "../src/paint/pace.js";
import { thin } from "../src/paint/thin.js";

afterEach(() => vi.unstubAllGlobals());

const glb = (bytes = 20, magic = 0x46546c67): ArrayBuffer => {
  const file = new DataView(new ArrayBuffer(20));
  [magic, 2, bytes].forEach((value, i) => file.setUint32(i * 4, value, true));
  return file.buffer;
};

describe("Pace", () => {
  it("paints fewer pixels as long as pictures come too slowly", () => {
    const pace = new Pace(1);

    expect([pace.second(30, 18), pace.second(30, 17), pace.scale]).toEqual(["keep", "coarser", 0.8]);
  });

  it("gives up after eight seconds below fifteen pictures at the fewest pixels, not at fifteen", () => {
    const enough = new Pace(0.64);
    const slow = new Pace(0.64);
    const seconds = (pace: Pace, painted: number, count: number) =>
      Array.from({ length: count }, () => pace.second(30, painted)).at(-1);

    expect(seconds(enough, 15, 30)).toBe("keep");
    expect(seconds(slow, 14, 7)).toBe("keep");
    expect(seconds(slow, 14, 1)).toBe("too-slow");
  });

  it("never gives up where there is nothing else to show", () => {
    const mirror = new Pace(0.64, Infinity);

    expect(Array.from({ length: 600 }, () => mirror.second(30, 2))).not.toContain("too-slow");
  });

  it("says nothing about the computer when few frames come", () => {
    const pace = new Pace(0.64);

    expect(Array.from({ length: 20 }, () => pace.second(14, 2))).not.toContain("too-slow");
  });

  it("takes more pixels when all is fluent, but never more than went well", () => {
    const pace = new Pace(1);
    pace.second(30, 10);
    for (let i = 0; i < 40; i++) {
      pace.second(30, 30);
    }

    expect(pace.scale).toBe(0.8);
    const fresh = new Pace(0.64);
    for (let i = 0; i < 40; i++) {
      fresh.second(30, 30);
    }

    expect(fresh.scale).toBe(1);
  });
});

describe("fetchModel", () => {
  const answer = (body: BodyInit | null, init?: ResponseInit) => vi.stubGlobal("fetch", async () => new Response(body, init));
  const fetched = () => fetchModel("/x.glb", () => undefined);

  it("takes a whole glTF container", async () => {
    answer(glb());

    expect((await fetched()).byteLength).toBe(20);
  });

  it.each([
    ["is not there", () => answer("", { status: 404 })],
    ["is damaged", () => answer("<html>")],
    ["is damaged", () => answer(glb(21))],
    ["is too large", () => answer(glb(), { headers: { "Content-Length": String(maxModelBytes + 1) } })],
    ["is too large", () => answer(endless())],
    ["could not be reached", () => vi.stubGlobal("fetch", async () => Promise.reject(new TypeError()))],
  ])("says when it %s", async (why, arrange) => {
    arrange();

    await expect(fetched()).rejects.toThrow(why);
  });

  it("knows a container by its mark, version and length", () => {
    expect([isWholeGlb(glb()), isWholeGlb(glb(20, 1)), isWholeGlb(new ArrayBuffer(19))]).toEqual([true, false, false]);
  });

  function endless(): ReadableStream {
    const piece = new Uint8Array(8 * 1024 * 1024);
    return new ReadableStream({ pull: (controller) => controller.enqueue(piece) });
  }
});

describe("thin", () => {
  it("leaves out legs and keeps small parts as they are", () => {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(new Float32Array(18).map((_, i) => i * 0.0001), 3));
    geometry.setAttribute("normal", new BufferAttribute(new Float32Array(18), 3));
    geometry.setAttribute("skinIndex", new BufferAttribute(Uint8Array.from([0, 0, 0, 1, 1, 1].flatMap((b) => [b, 0, 0, 0])), 4));
    geometry.setAttribute("skinWeight", new BufferAttribute(Uint8Array.from({ length: 24 }, (_, i) => (i % 4 ? 0 : 255)), 4));
    geometry.setIndex([0, 1, 2, 3, 4, 5]);

    thin(geometry, ["head", "shinL"]);

    expect([...geometry.index!.array]).toEqual([0, 1, 2]);
    expect(geometry.attributes["position"]!.count).toBe(3);
  });
});

describe("waitBefore", () => {
  it("doubles from half a second to ten", () => {
    expect([0, 1, 2, 4, 5, 50].map(waitBefore)).toEqual([500, 1000, 2000, 8000, 10_000, 10_000]);
  });
});
