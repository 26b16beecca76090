// @vitest-environment happy-dom
// The mirror's words and cameras, on a page like the host's.
import { beforeEach, describe, expect, it } from "vitest";
import type { Moment } from "../src/live/mirrorLink.js";
import { MirrorWords } from "../src/page/mirrorWords.js";
import { WatchedLight } from "../src/page/watchedLight.js";
import { fixedViews, hasMoved } from "../src/paint/views.js";
import { readCamera } from "../src/wire/camera.js";

const moment: Moment = {
  number: 7,
  blanked: false,
  paused: false,
  speaker: "Maya",
  text: "Sorry. <b>The plant</b> again.",
  said: "“Good morning.”",
  setback: false,
  choices: ["ask", "And then?", "tell", "Stop."],
  pointsAt: "tell",
  pointsAtName: null,
  replay: null,
  attempt: 1,
  given: null,
  thought: null,
  leftMs: null,
};

let mirror: HTMLElement;
const text = (name: string) => mirror.querySelector(`.mirror-${name}`)!.textContent;
const hidden = (name: string) => mirror.querySelector<HTMLElement>(`.mirror-${name}`)!.hidden;

beforeEach(() => {
  document.body.innerHTML = `<section class="mirror"><strong class="mirror-replay" hidden></strong>
    <span class="mirror-note"></span><p class="mirror-points" hidden></p><p class="mirror-thought" hidden></p><p class="mirror-said" hidden></p>
    <p class="mirror-caption"></p><ol class="mirror-choices" hidden></ol><p class="mirror-cover" hidden></p></section>`;
  mirror = document.querySelector<HTMLElement>(".mirror")!;
});

describe("words", () => {
  it("show who speaks, what was said before, and what is pointed at, as text", () => {
    new MirrorWords(mirror).show(moment);

    expect(text("caption")).toBe("Maya Sorry. <b>The plant</b> again.");
    expect(text("said")).toBe("“Good morning.”");
    expect(mirror.querySelectorAll(".mirror-choices li").length).toBe(2);
    expect(mirror.querySelector<HTMLElement>(".is-pointed")!.dataset["choice"]).toBe("tell");
    expect(hidden("cover")).toBe(true);
  });

  it("of a replay say so, and show what was said and thought", () => {
    const words = new MirrorWords(mirror);

    words.show({ ...moment, replay: "again", attempt: 2, given: "ask", thought: "Not again." });
    expect([hidden("replay"), text("replay")]).toEqual([false, "Looking again · attempt 2"]);
    expect(mirror.querySelector('[data-choice="ask"] .mirror-given')!.textContent).toBe("said");
    expect(mirror.querySelectorAll(".mirror-given").length).toBe(1);
    expect([hidden("thought"), text("thought")]).toEqual([false, "Maya thought: Not again."]);

    words.show({ ...moment, replay: "other-way" });
    expect(text("replay")).toBe("Another way");

    words.show(moment);
    expect([hidden("replay"), hidden("thought")]).toEqual([true, true]);
  });

  it("name the colleague who is pointed at", () => {
    const words = new MirrorWords(mirror);

    words.show({ ...moment, pointsAt: "maya", pointsAtName: "Maya" });
    expect([hidden("points"), text("points")]).toEqual([false, "→ Maya"]);

    words.show(moment);
    expect(hidden("points")).toBe(true);
  });

  it("are covered while the view is closed or the run stands still", () => {
    const words = new MirrorWords(mirror);

    words.show({ ...moment, blanked: true });
    expect([hidden("cover"), text("cover")]).toEqual([false, "The view is closed for a moment."]);

    words.show({ ...moment, paused: true });
    expect([hidden("cover"), text("cover")]).toEqual([false, "Paused"]);
  });
});

describe("a camera message", () => {
  const bytes = (length = 22, mark = 0x43, version = 1, x = 0.5) => {
    const message = new Uint8Array(length);
    const view = new DataView(message.buffer);
    message.set([mark, version]);
    [x, 1.2, -0.25, 0.75, -0.125].forEach((value, i) => length >= 22 && view.setFloat32(2 + 4 * i, value, true));
    return message;
  };

  it("is read", () => {
    const camera = readCamera(bytes())!;
    expect([camera.x, camera.z, camera.yaw, camera.pitch]).toEqual([0.5, -0.25, 0.75, -0.125]);
  });

  it.each([bytes(21), bytes(23), bytes(22, 0x56), bytes(22, 0x43, 2), bytes(22, 0x43, 1, Number.NaN), new Uint8Array()])(
    "is nothing else",
    (message) => expect(readCamera(message)).toBeUndefined(),
  );
});

describe("views", () => {
  it("look at the table and are within the room", () => {
    for (const view of Object.values(fixedViews)) {
      expect(view.y).toBeGreaterThan(1);
      expect(view.pitch).toBeLessThan(0);
    }
  });

  it("move when one would see it", () => {
    const here = { x: 0, y: 1.2, z: 0, yaw: 0, pitch: 0 };
    expect(hasMoved(undefined, here)).toBe(true);
    expect(hasMoved(here, { ...here, x: 0.0015 })).toBe(false);
    expect(hasMoved(here, { ...here, x: 0.0025 })).toBe(true);
    expect(hasMoved(here, { ...here, yaw: 0.002 })).toBe(true);
  });
});

describe("the light", () => {
  it("is on while somebody watches, and its button closes the view", () => {
    document.body.innerHTML = `<div><section id="panel"><button name="choice" value="a"></button></section></div>`;
    const panel = document.getElementById("panel")!;
    const told: unknown[] = [];
    const light = new WatchedLight(panel, (blanked) => told.push(blanked), (target) => told.push(target));
    const bar = document.querySelector<HTMLElement>(".watched")!;
    const choice = panel.querySelector("button")!;

    choice.dispatchEvent(new Event("focusin", { bubbles: true }));
    expect([bar.hidden, told]).toEqual([true, []]);

    light.show(2, false);
    choice.dispatchEvent(new Event("focusin", { bubbles: true }));
    bar.querySelector("button")!.click();
    expect([bar.hidden, bar.classList.contains("watched--on"), told]).toEqual([false, true, ["a", true]]);

    light.show(0, true);
    expect([bar.hidden, bar.classList.contains("watched--on")]).toEqual([false, false]);

    light.show(0, false);
    expect(bar.hidden).toBe(true);
  });
});
